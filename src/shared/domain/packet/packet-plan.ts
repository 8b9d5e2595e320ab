import type { ApplicantProfile } from '../applicants/applicant.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { ApplicantDocument } from '../documents/document.ts';
import type { DocumentEdit } from '../documents/document-edit.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import type { DocumentRecord } from '../documents/document-record.ts';
import type { Finding } from '../finding.ts';
import type { ProgramProfile } from '../programs/program.ts';
import type { ImageLimits } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';
import type { PacketOptions } from './packet-options.ts';

/** The places of the packet that a document can fill (材料位). */
export const SLOT_IDS = [
  'id-card-front',
  'id-card-back',
  'residence-proof',
  'commitment-letter',
  'authenticity-commitment',
  'holding-id-photo',
] as const;
export type SlotId = (typeof SLOT_IDS)[number];

/** One place that a document must, or may, fill. */
export interface PacketSlot {
  readonly id: SlotId;
  readonly label: Text;
  /** The rule pack's row of the console field, e.g. `fil.id.front`. */
  readonly fieldId: string;
  readonly required: boolean;
  /** Why it is asked for, or why it is only there in case. */
  readonly reason: Text;
  readonly acceptedKinds: readonly DocumentKind[];
  /** The document that fills it; null while it is empty. */
  readonly documentId: string | null;
}

/** One image of the upload set (上传图片集). */
export interface UploadPlan {
  /** E.g. `01-身份证-人像面.jpg`: two digits in the console's order, then the field. */
  readonly fileName: string;
  readonly slotId: SlotId;
  readonly fieldId: string;
  readonly documentId: string;
  readonly limits: ImageLimits;
}

/** One value to type, in the console's order (字段对照表). */
export interface FieldValue {
  readonly fieldId: string;
  readonly label: string;
  /** Empty when the profile does not know it yet. */
  readonly value: string;
  readonly note: string;
}

/** The document's part in the packet: which original, under which name, which pages. */
export interface PlannedDocument {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** The slot it fills; null for documents that only go along. */
  readonly slotId: SlotId | null;
  /** File name below `originals/`, unique in the packet. */
  readonly originalName: string;
  /** What is done to it on pages and upload images; null for as it came. */
  readonly edit: DocumentEdit | null;
}

/** What a packet will hold; a pure function of profile, documents, rules and date (DESIGN.md 5). */
export interface PacketLayout {
  readonly date: CalendarDate;
  readonly rulePackVersion: string;
  readonly applicant: ApplicantProfile;
  readonly program: ProgramProfile;
  readonly slots: readonly PacketSlot[];
  readonly documents: readonly PlannedDocument[];
  readonly uploads: readonly UploadPlan[];
  readonly values: readonly FieldValue[];
  readonly options: PacketOptions;
  /** Whether every required slot and value is there. */
  readonly complete: boolean;
}

/** The layout with all that is to be said about what goes in. */
export interface PacketPlan extends PacketLayout {
  readonly findings: readonly Finding[];
}

/** What of a document decides its part in the packet. */
type PacketDocument = Pick<ApplicantDocument, 'id' | 'kind' | 'fileName' | 'mediaType' | 'validTo' | 'edit'>;

/** What the plan is made from, besides rules and date. */
export interface PacketInputs {
  readonly applicant: ApplicantProfile;
  readonly program: ProgramProfile;
  readonly documents: readonly PacketDocument[];
  /** What was read off the documents; without it nothing is held against the profile. */
  readonly records?: readonly DocumentRecord[];
  readonly options: PacketOptions;
}
