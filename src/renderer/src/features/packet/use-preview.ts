import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { client } from '../../api/client.ts';
import { codeOf } from '../../api/failure.ts';
import { api, queryClient } from '../../api/query.ts';
import type { BuildChoices } from './use-packet.ts';

/** What a preview is made from: everything but the folder. */
export type PreviewChoices = Omit<BuildChoices, 'folder'>;

/** Handles live five minutes. */
const KEPT_MS = 4 * 60_000;
const REST_MS = 450;

/** The choices after a short rest: each change of a preview is work for the other side. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text)), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface Step {
  readonly done: number;
  readonly total: number;
}

type Progress = { readonly kind: 'progress' } & Step;

async function untilReady<Event extends { readonly kind: 'ready' } | Progress>(
  events: AsyncIterable<Event>,
  onStep: (step: Step) => void,
): Promise<Exclude<Event, Progress>> {
  for await (const event of events) {
    if (event.kind === 'progress') onStep(event as Extract<Event, Progress>);
    else return event as Exclude<Event, Progress>; // There are only these two kinds.
  }
  throw new Error('The host ended without an answer.');
}

/** The pages as a build would make them now. A change of the choices cancels what is under way. */
export function usePacketPreview(programId: ProgramId, choices: PreviewChoices) {
  const [step, setStep] = useState<Step>({ done: 0, total: 1 });
  const { watermark, looks, passwords } = choices;
  const request = { programId, watermark, looks, passwords: { ...passwords } };
  const query = useQuery({
    queryKey: [...api.packet.key(), 'pages', request],
    queryFn: async ({ signal }) => untilReady(await client.packet.preview(request, { signal }), setStep),
    placeholderData: keepPreviousData,
    staleTime: KEPT_MS,
    gcTime: KEPT_MS,
  });
  return { ...query, step };
}

/** One page of a preview; where the host has let it go, the preview is made anew. */
export function usePreviewPage(preview: string, page: number, longSide: number | null) {
  const query = useQuery(
    api.packet.previewPage.queryOptions({
      input: longSide === null ? skipToken : { preview, page, longSide },
      placeholderData: keepPreviousData,
      staleTime: KEPT_MS,
      gcTime: KEPT_MS,
    }),
  );
  const isGone = codeOf(query.error) === 'not_found';
  useEffect(() => {
    if (isGone) void queryClient.invalidateQueries({ queryKey: [...api.packet.key(), 'pages'] });
  }, [isGone]);
  return query;
}

/** The upload images as a build would make them now; made when somebody asks. */
export function useUploads(programId: ProgramId, passwords: PreviewChoices['passwords']) {
  const [step, setStep] = useState<Step>({ done: 0, total: 1 });
  const query = useQuery({
    queryKey: [...api.packet.key(), 'uploads', programId, passwords],
    queryFn: async ({ signal }) =>
      untilReady(await client.packet.previewUploads({ programId, passwords: { ...passwords } }, { signal }), setStep),
    enabled: false,
    staleTime: KEPT_MS,
    gcTime: KEPT_MS,
  });
  return { ...query, step };
}
