import type { ApplicantId } from '../applicants/applicant.ts';
import type { Brand } from '../brand.ts';
import type { CalendarDate, LONG_TERM } from '../calendar-date.ts';
import type { Finding } from '../finding.ts';
import type { DocumentEdit } from './document-edit.ts';
import type { DocumentKind } from './document-kind.ts';

export type DocumentId = Brand<string, 'DocumentId'>;

/** What the bytes of a document really are, told from the bytes and never from the file's name. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/tiff',
  'image/gif',
  'image/bmp',
  'image/heic',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** What the worker found when it opened a document. */
export interface DocumentFacts {
  readonly mediaType: MediaType;
  /** Pages of a PDF or TIFF; 1 for other images. */
  readonly pages: number;
  /** Upright pixels of an image; PDF points of the first page. */
  readonly width: number;
  readonly height: number;
  /** Whether a PDF asks for a password before it opens. The password itself is never stored. */
  readonly needsPassword: boolean;
}

/** One stored original, never altered (证件材料). The bytes stay in the vault and are asked for by id. */
export interface ApplicantDocument extends DocumentFacts {
  readonly id: DocumentId;
  readonly applicantId: ApplicantId;
  readonly kind: DocumentKind;
  /** The name the file had; shown as text only. */
  readonly fileName: string;
  /** SHA-256 of the original, lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | typeof LONG_TERM | null;
  /** The next version of the same paper; null for the current one. */
  readonly replacedBy: DocumentId | null;
  readonly findings: readonly Finding[];
  /** How it is shown and uploaded; null for as it came. */
  readonly edit: DocumentEdit | null;
  /** UTC instant, ISO 8601. */
  readonly addedAt: string;
}
