import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Applicant, ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { ApplicantDocument, DocumentId } from '../../../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../../../shared/domain/documents/document-kind.ts';
import { client } from '../../api/client.ts';
import { codeOf } from '../../api/failure.ts';
import { api, queryClient } from '../../api/query.ts';

const HANDLE_MS = 30_000;

function refreshDocuments(): Promise<void> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: api.documents.list.key() }),
    queryClient.invalidateQueries({ queryKey: api.documents.uses.key() }),
    queryClient.invalidateQueries({ queryKey: api.applicants.due.key() }),
    queryClient.invalidateQueries({ queryKey: api.packet.plan.key() }),
  ]).then(() => undefined);
}

export function useDocuments(applicantId: ApplicantId) {
  return useQuery(api.documents.list.queryOptions({ input: { applicantId } }));
}

export function useRemoveDocument() {
  return useMutation(api.documents.remove.mutationOptions({ onSuccess: refreshDocuments }));
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

/** The address of a picture is short-lived, so it is asked for again rather than kept. */
export function usePreview(id: DocumentId, longSide: number, isWanted = true) {
  const input = isWanted ? { id, longSide } : skipToken;
  return useQuery(api.documents.preview.queryOptions({ input, staleTime: HANDLE_MS, gcTime: HANDLE_MS }));
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
  const [locked, setLocked] = useState<Refused | null>(null);

  async function add(incoming: Incoming, password: string | null): Promise<void> {
    setCurrent(incoming);
    try {
      await client.documents.add({ applicantId, ...incoming, password });
      setLocked(null);
      onAdded(incoming.file.name);
      await refreshDocuments();
    } catch (error) {
      const refusal = { ...incoming, id: crypto.randomUUID(), error };
      if (asksForPassword(error)) setLocked(refusal);
      else setRefused((before) => [...before, refusal]);
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
    tryPassword: async (password: string) => {
      if (!locked) return;
      const { file, kind, replaces } = locked;
      await add({ file, kind, replaces }, password);
    },
    forgetLocked: () => setLocked(null),
    dismiss: (refusal: Refused) => setRefused((before) => before.filter((entry) => entry !== refusal)),
  };
}

export type Intake = ReturnType<typeof useIntake>;
