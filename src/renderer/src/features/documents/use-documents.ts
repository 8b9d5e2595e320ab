import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Applicant, ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { ApplicantDocument, DocumentId } from '../../../../shared/domain/documents/document.ts';
import type { DocumentEdit } from '../../../../shared/domain/documents/document-edit.ts';
import type { DocumentKind } from '../../../../shared/domain/documents/document-kind.ts';
import { assertSendable } from '../../api/assert-sendable.ts';
import { client } from '../../api/client.ts';
import { codeOf } from '../../api/failure.ts';
import { api, queryClient } from '../../api/query.ts';

const HANDLE_MS = 30_000;

function refreshDocuments(): Promise<void> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: api.documents.list.key() }),
    queryClient.invalidateQueries({ queryKey: api.documents.uses.key() }),
    queryClient.invalidateQueries({ queryKey: api.applicants.due.key() }),
    queryClient.invalidateQueries({ queryKey: api.packet.key() }),
  ]).then(() => undefined);
}

export function useDocuments(applicantId: ApplicantId) {
  return useQuery(api.documents.list.queryOptions({ input: { applicantId } }));
}

/** Removes and then tells `onRemoved`: by then the list may be drawn anew, without the button that was pressed. */
export function useRemoveDocument(onRemoved: (answer: Awaited<ReturnType<typeof client.documents.remove>>) => void) {
  return useMutation(
    api.documents.remove.mutationOptions({
      onSuccess: (answer) => {
        onRemoved(answer);
        return refreshDocuments();
      },
    }),
  );
}

export function useSetKind() {
  return useMutation(api.documents.setKind.mutationOptions({ onSuccess: refreshDocuments }));
}

export function useSetValidity() {
  return useMutation(api.documents.setValidity.mutationOptions({ onSuccess: refreshDocuments }));
}

/** Asked anew each time the page is shown: programs and rules change it from elsewhere. */
export function useDocumentUses(applicantId: ApplicantId) {
  return useQuery(api.documents.uses.queryOptions({ input: { applicantId }, staleTime: 0 }));
}

export function useSetEdit() {
  const onSuccess = () =>
    Promise.all([refreshDocuments(), queryClient.invalidateQueries({ queryKey: api.documents.preview.key() })]);
  return useMutation(api.documents.setEdit.mutationOptions({ onSuccess }));
}

interface PreviewWish {
  readonly longSide: number;
  /** Left out: as the document is edited now. */
  readonly edit?: DocumentEdit | null;
  readonly isWanted?: boolean;
  /** Whether the picture before stays until the new one is there. */
  readonly keep?: boolean;
}

/** The address of a picture is short-lived, so it is asked for again rather than kept. */
export function usePreview(id: DocumentId, { longSide, edit, isWanted = true, keep = false }: PreviewWish) {
  const input = isWanted ? { id, longSide, ...(edit === undefined ? {} : { edit }) } : skipToken;
  const times = { staleTime: HANDLE_MS, gcTime: HANDLE_MS };
  return useQuery(
    api.documents.preview.queryOptions({ input, ...times, ...(keep ? { placeholderData: keepPreviousData } : {}) }),
  );
}

/** Whether the person needs a proof of residence; undefined until number and province say so. */
export function useResidenceDecision(applicant: Applicant) {
  const number = applicant.idNumber;
  const check = useQuery(api.identity.check.queryOptions({ input: number === '' ? skipToken : { number } })).data;
  const idProvince = check?.valid ? check.provinceCode : null;
  const { filingProvince } = applicant;
  const input =
    idProvince && filingProvince ? { idProvince, filingProvince, birthDate: check?.birthDate ?? null } : skipToken;
  return useQuery(api.identity.requirements.queryOptions({ input })).data;
}

/** A file on its way in. */
export interface Incoming {
  readonly file: File;
  readonly kind: DocumentKind;
  /** The document that it is a newer version of. */
  readonly replaces: DocumentId | null;
}

interface Refused extends Incoming {
  readonly id: string;
  readonly error: unknown;
}

function asksForPassword(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'document_needs_password' || code === 'document_wrong_password';
}

/** Takes files one after the other; what is refused stays listed with its reason until it is dismissed. */
export function useIntake(applicantId: ApplicantId, onAdded: (fileName: string) => void) {
  const [current, setCurrent] = useState<Incoming | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [waiting, setWaiting] = useState<readonly Refused[]>([]);
  const locked = waiting[0] ?? null;

  async function add(incoming: Incoming | Refused, password: string | null): Promise<void> {
    setCurrent(incoming);
    const others = (before: readonly Refused[]) => before.filter((one) => one !== incoming);
    try {
      const { file, kind, replaces } = incoming;
      assertSendable(file);
      await client.documents.add({ applicantId, file, kind, replaces, password });
      setWaiting(others);
      onAdded(incoming.file.name);
      await refreshDocuments();
    } catch (error) {
      const refusal = { ...incoming, id: crypto.randomUUID(), error };
      // One that was asked for stays in front; a new one waits its turn.
      if (asksForPassword(error))
        setWaiting((before) => (password === null ? [...before, refusal] : [refusal, ...others(before)]));
      else {
        setWaiting(others);
        setRefused((before) => [...before, refusal]);
      }
    } finally {
      setCurrent(null);
    }
  }

  return {
    current,
    refused,
    locked,
    addAll: async (files: readonly File[], kind: DocumentKind) => {
      for (const file of files) await add({ file, kind, replaces: null }, null);
    },
    replace: (file: File, { id, kind }: Pick<ApplicantDocument, 'id' | 'kind'>) =>
      add({ file, kind, replaces: id }, null),
    tryPassword: (password: string) => (locked ? add(locked, password) : Promise.resolve()),
    addEach: async (incoming: readonly Incoming[]) => {
      for (const one of incoming) await add(one, null);
    },
    forgetLocked: () => setWaiting(([_, ...later]) => later),
    dismiss: (refusal: Refused) => setRefused((before) => before.filter((entry) => entry !== refusal)),
  };
}

export type Intake = ReturnType<typeof useIntake>;
