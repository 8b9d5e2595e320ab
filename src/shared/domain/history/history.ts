import type { ApplicantId } from '../applicants/applicant.ts';
import type { DocumentId } from '../documents/document.ts';
import type { ProgramId } from '../programs/program.ts';

export const HISTORY_KINDS = [
  'applicant-added',
  'applicant-changed',
  'document-added',
  'document-changed',
  'document-replaced',
  'document-removed',
  'document-restored',
  'program-added',
  'program-changed',
  'program-removed',
  'program-restored',
  'applicant-restored',
  'step-changed',
  'packet-built',
  'rejected',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** One field that changed. Values are text as it was stored; null is "was not there". */
export interface FieldChange {
  /** A dotted path, e.g. `emergencyContact.mobile`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One dated entry of what was done (改动记录). It lives in the vault and goes with the applicant. */
export interface HistoryEntry {
  readonly id: string;
  readonly applicantId: ApplicantId;
  readonly programId: ProgramId | null;
  readonly documentId: DocumentId | null;
  readonly kind: HistoryKind;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly changes: readonly FieldChange[];
}
