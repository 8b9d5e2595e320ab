import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { PacketManifest } from '../../../../shared/domain/packet/packet-manifest.ts';
import type { PacketOptions } from '../../../../shared/domain/packet/packet-options.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { client } from '../../api/client.ts';
import { codeOf } from '../../api/failure.ts';
import { api } from '../../api/query.ts';

export function usePacketPlan(programId: ProgramId) {
  return useQuery(api.packet.plan.queryOptions({ input: { programId } }));
}

/** What would go into the packet now. */
export type PacketPlan = NonNullable<ReturnType<typeof usePacketPlan>['data']>;

/** The PDFs of this packet that open only with a password: the vault keeps none, so each build asks. */
export function useLockedDocuments(applicantId: ApplicantId, plan: PacketPlan) {
  const documents = useQuery(api.documents.list.queryOptions({ input: { applicantId } })).data?.documents ?? [];
  const inSlots = new Set(plan.slots.map(({ documentId }) => documentId));
  return documents.filter(({ id, kind, needsPassword }) => needsPassword && (inSlots.has(id) || kind === 'other'));
}

export type LockedDocument = ReturnType<typeof useLockedDocuments>[number];

type BuildStage = 'reading' | 'images' | 'pages' | 'writing' | 'verifying';

/** How a build stands. */
export type Build =
  | { readonly kind: 'idle' }
  | { readonly kind: 'building'; readonly stage: BuildStage; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly folder: string; readonly manifest: PacketManifest }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What the form gives. */
export interface BuildChoices {
  readonly folder: string;
  readonly watermark: PacketOptions['watermark'];
  readonly looks: Pick<PacketOptions, 'language' | 'cardLayout' | 'proofPages'>;
  /** Open passwords by document id. */
  readonly passwords: Readonly<Record<string, string>>;
}

type BuildRequest = BuildChoices & { readonly programId: ProgramId };

const BEGINNING: Build = { kind: 'building', stage: 'reading', done: 0, total: 1 };

/** Builds a packet and follows its progress; leaving the page or pressing cancel ends the build. */
export function usePacketBuild() {
  const [build, setBuild] = useState<Build>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start(request: BuildRequest): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    setBuild(BEGINNING);
    try {
      for await (const event of await client.packet.build(
        { ...request, passwords: { ...request.passwords } },
        { signal: abort.signal },
      )) {
        if (abort.signal.aborted) break;
        setBuild(event.kind === 'finished' ? event : { ...event, kind: 'building' });
      }
      if (abort.signal.aborted) setBuild({ kind: 'cancelled' });
    } catch (error) {
      const isCancelled = abort.signal.aborted || codeOf(error) === 'cancelled';
      setBuild(isCancelled ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  }

  return { build, start, cancel: () => running.current?.abort(), reset: () => setBuild({ kind: 'idle' }) };
}

export type PacketBuild = ReturnType<typeof usePacketBuild>;
