import { z } from 'zod';
import { APPLICANT_SORTS, APPLICANT_STATES } from '../domain/applicants/applicant-list.ts';
import { NEEDED_FIELDS } from '../domain/applicants/missing-fields.ts';
import { STEP_DUE_KINDS } from '../domain/checklist/program-state.ts';
import { DOCUMENT_KINDS } from '../domain/documents/document-kind.ts';
import { SLOT_IDS } from '../domain/packet/packet-plan.ts';
import { SOON_DAYS } from '../domain/soon.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { programStanding } from './programs.ts';
import { erased, undo } from './removals.ts';
import {
  applicant,
  applicantId,
  applicantProfile,
  calendarDate,
  documentKind,
  finding,
  instant,
  text,
} from './schemas.ts';

const one = z.object({ applicant, findings: list(finding) });

const listed = applicant.extend({
  state: z.enum(APPLICANT_STATES),
  nextDue: calendarDate.nullable(),
  changedAt: instant,
  programCount: z.int(),
});

/** Which people, in which order, and which page of them. */
const applicantQuery = z
  .object({
    /** Name, pinyin, initials, or the tail of an ID or mobile number. */
    search: z.string().max(200).default(''),
    state: z.enum(APPLICANT_STATES).nullable().default(null),
    sort: z.enum(APPLICANT_SORTS).default('due'),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(500).default(100),
  })
  .prefault({});

const boardCard = z.object({
  id: applicantId,
  name: z.string(),
  idNumberTail: z.string(),
  filingProvince: z.string(),
  state: z.enum(APPLICANT_STATES),
  programs: list(programStanding),
  programCount: z.int(),
  missingFields: list(z.enum(NEEDED_FIELDS)),
  missingSlots: list(z.object({ id: z.enum(SLOT_IDS), label: text })),
  expiring: list(
    z.object({
      subject: z.enum(['id-card', ...DOCUMENT_KINDS]),
      documentId: z.string().nullable(),
      endsOn: calendarDate,
      daysLeft: z.int(),
    }),
  ),
});

const dueDate = z.object({
  dueOn: calendarDate,
  /** Negative when it has passed. */
  daysLeft: z.int(),
  kind: z.enum(['id-card', 'document', 'step']),
  applicantId,
  applicantName: z.string(),
  programId: z.string().nullable(),
  programName: z.string().nullable(),
  documentId: z.string().nullable(),
  documentKind: documentKind.nullable(),
  stepId: z.string().nullable(),
  stepTitle: text.nullable(),
  /** Of a step: a running limit, the last day of an expected answer, or the end of what was got. */
  about: z.enum(STEP_DUE_KINDS).nullable(),
  dueAt: instant.nullable(),
});

const receipt = z.object({
  erased,
  check: z.object({
    outcome: z.enum(['clean', 'found', 'not-checked']),
    pages: z.int(),
    texts: z.int(),
    runs: z.int(),
  }),
  /** Backups that were made while the person was in the vault. */
  backups: list(z.object({ name: z.string(), createdAt: instant })),
  /** Folders outside the vault that packets were built to. */
  packetFolders: list(z.string()),
  undo,
});

/** Applicants (申请人): one person each. */
export const applicants = {
  /** One page of the list; `total` counts all that fit. */
  list: procedure.input(applicantQuery).output(z.object({ applicants: list(listed), total: z.int() })),
  /** The same page as `list`, with how far each program is, what is missing and what ends soon. */
  board: procedure.input(applicantQuery).output(z.object({ cards: list(boardCard), total: z.int() })),
  /** The dates that matter within so many days, of everybody, the soonest first; passed ones too. */
  due: procedure
    .input(
      z
        .object({ days: z.int().min(0).max(36_500).default(SOON_DAYS), limit: z.int().min(1).max(500).default(100) })
        .prefault({}),
    )
    .output(z.object({ due: list(dueDate) })),
  show: procedure.input(z.object({ id: applicantId })).output(one),
  add: procedure.input(z.object({ profile: applicantProfile })).output(one),
  update: procedure.input(z.object({ id: applicantId, profile: applicantProfile })).output(one),
  /** Erases the person with all documents, programs, history and records of packets, and says what was found after. */
  remove: procedure.input(z.object({ id: applicantId })).output(z.object({ applicant, receipt })),
};
