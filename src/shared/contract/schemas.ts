import { z } from 'zod';
import { type ApplicantId, ID_KINDS } from '../domain/applicants/applicant.ts';
import { isCalendarDate, LONG_TERM } from '../domain/calendar-date.ts';
import { type DocumentId, MEDIA_TYPES } from '../domain/documents/document.ts';
import { areUsableCorners, type Corners, CROP_SHAPES, QUARTER_TURNS } from '../domain/documents/document-edit.ts';
import { DOCUMENT_KINDS } from '../domain/documents/document-kind.ts';
import { CONFIDENCES, SEVERITIES, VERDICTS } from '../domain/finding.ts';
import { SLOT_IDS } from '../domain/packet/packet-plan.ts';
import { PRE_APPROVALS, type ProgramId } from '../domain/programs/program.ts';
import { list } from './list.ts';

/** A random id, made by the app. The transform brands it: only what has this form can become an id. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const applicantId = uuid.transform((text) => text as ApplicantId);
export const documentId = uuid.transform((text) => text as DocumentId);
export const programId = uuid.transform((text) => text as ProgramId);

/** Free text of one line: no control characters, and a bound on what anybody would type. */
const line = z
  .string()
  .max(500)
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => !/\p{Cc}/u.test(text));

export const calendarDate = z.string().refine(isCalendarDate);
const dateOrEmpty = z.union([calendarDate, z.literal('')]);
export const endOfValidity = z.union([calendarDate, z.literal(LONG_TERM)]);
export const instant = z.iso.datetime();
/** A province of GB/T 2260: two digits and four zeros. */
export const provinceCode = z.string().regex(/^[1-8]\d0000$/);

export const text = z.object({ zh: z.string(), en: z.string() });
const severity = z.enum(SEVERITIES);
export const confidence = z.enum(CONFIDENCES);
export const verdict = z.enum(VERDICTS);
export const documentKind = z.enum(DOCUMENT_KINDS);

export const finding = z.object({
  ruleId: z.string(),
  severity,
  message: text,
  fix: text,
  source: z.string(),
  confidence,
});

/** What a form or a file gives for an applicant. Everything but the name may still be empty. */
export const applicantProfile = z.object({
  name: line.refine((name) => name.length > 0),
  idKind: z.enum(ID_KINDS).default('resident-id-card'),
  idNumber: line.default(''),
  idValidFrom: dateOrEmpty.default(''),
  idValidTo: z.union([endOfValidity, z.literal('')]).default(''),
  idAddress: line.default(''),
  filingProvince: z.union([provinceCode, z.literal('')]).default(''),
  postalAddress: line.default(''),
  mobile: line.default(''),
  email: line.default(''),
  emergencyContact: z.object({ name: line.default(''), mobile: line.default('') }).default({ name: '', mobile: '' }),
});

export const applicant = applicantProfile.extend({ id: applicantId, createdAt: instant, updatedAt: instant });

/** What a form or a file gives for a program. */
const programText = z
  .string()
  .max(2000)
  .transform((text) => text.normalize('NFC').trim())
  .default('');

export const programProfile = z.object({
  name: line.default(''),
  remark: programText,
  intro: programText,
  categoryIds: z.array(z.int().positive()).max(5).readonly().default([]),
  preApproval: z.enum(PRE_APPROVALS).default('unanswered'),
});

export const program = programProfile.extend({
  id: programId,
  applicantId,
  createdAt: instant,
  updatedAt: instant,
});

const point = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
// `readonly` on both sides, as with lists: what the domain holds can be sent as it is.
const quad: z.ZodType<Corners, Corners> = z.tuple([point, point, point, point]);

/** What is done to a document's picture; the corners must lie around something. */
export const documentEdit = z.object({
  page: z.int().positive().nullable(),
  turns: z.literal(QUARTER_TURNS),
  corners: quad.refine(areUsableCorners).nullable(),
  shape: z.enum(CROP_SHAPES),
});

export const document = z.object({
  id: documentId,
  applicantId,
  kind: documentKind,
  fileName: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  mediaType: z.enum(MEDIA_TYPES),
  pages: z.int().positive(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  needsPassword: z.boolean(),
  validFrom: calendarDate.nullable(),
  validTo: endOfValidity.nullable(),
  /** The next version of the same paper; null for the current one. */
  replacedBy: documentId.nullable(),
  findings: list(finding),
  edit: documentEdit.nullable(),
  addedAt: instant,
});

export const slot = z.object({
  id: z.enum(SLOT_IDS),
  label: text,
  fieldId: z.string(),
  required: z.boolean(),
  reason: text,
  acceptedKinds: list(documentKind),
  documentId: z.string().nullable(),
});
