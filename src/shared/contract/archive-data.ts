import { z } from 'zod';
import { STEP_EVENT_KINDS, TOLD_STATES } from '../domain/checklist/step-event.ts';
import { NAME_NOTE_KINDS } from '../domain/naming/name-note.ts';
import { OWN_WORD_SEVERITIES } from '../domain/naming/own-word.ts';
import { RULE_TABLES } from '../domain/rules/rule-tables.ts';
import { historyEntry } from './history.ts';
import { applicant, document, documentEdit, instant, program, verdict } from './schemas.ts';

const archivedDocument = document.omit({ applicantId: true }).extend({
  /** The path of the original inside the archive. */
  file: z.string().min(1).max(400),
  /** Left out by older versions of the app. */
  edit: documentEdit.nullable().default(null),
  /** What was read off it; left out by older versions of the app. */
  record: z
    .object({ name: z.string().max(200), idNumber: z.string().max(100) })
    .nullable()
    .default(null),
});

const archivedPacket = z.object({
  builtAt: instant,
  folder: z.string(),
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  verdict,
  complete: z.boolean(),
  documentIds: z.array(z.string()),
  /** Left out by older versions of the app, like the two below. */
  receiver: z.string().default(''),
  watermark: z.string().nullable().default(null),
  note: z.string().default(''),
});

const archivedStepEvent = z.object({
  stepId: z.string().min(1).max(100),
  kind: z.enum(STEP_EVENT_KINDS),
  at: instant,
  why: z.string().max(500).optional(),
  fixStepId: z.string().optional(),
});

const archivedNote = z.object({
  kind: z.enum(NAME_NOTE_KINDS),
  subject: z.string().max(200),
  ruleId: z.string().max(100).nullable(),
  note: z.string().max(2000),
  at: instant,
});

const archivedCorrection = z.object({
  table: z.enum(RULE_TABLES),
  id: z.string().min(1).max(100),
  field: z.string().min(1).max(100),
  value: z.unknown(),
  why: z.string().max(300),
  at: instant,
});

const archivedWord = z.object({
  word: z.string().min(1).max(100),
  layer: z.enum(['platform', 'filing']),
  severity: z.enum(OWN_WORD_SEVERITIES),
  note: z.string().max(2000),
  at: instant,
});

const archivedProgram = program.omit({ applicantId: true }).extend({
  checklist: z.array(z.object({ stepId: z.string().min(1).max(100), state: z.enum(TOLD_STATES), at: instant })),
  /** What happened to the steps, the oldest first; older exports only have where they stood. */
  events: z.array(archivedStepEvent).default([]),
  /** The oldest first. */
  packets: z.array(archivedPacket).default([]),
  /** What was noted about its names, the oldest first; left out by older versions of the app. */
  nameNotes: z.array(archivedNote).default([]),
});

/** Own ids of entries mean nothing elsewhere; those of programs and documents are the ones of this archive. */
const archivedEntry = historyEntry.omit({ id: true, applicantId: true });

/** `data.json` of an export: everything that a person put in, in a form that needs no app to be read. */
export const archiveData = z.object({
  format: z.literal(1),
  app: z.string(),
  exportedAt: instant,
  applicants: z.array(
    applicant.extend({
      documents: z.array(archivedDocument),
      programs: z.array(archivedProgram),
      /** The oldest first. */
      history: z.array(archivedEntry).default([]),
    }),
  ),
  /** The rules that the person corrected; left out by older versions of the app. */
  corrections: z.array(archivedCorrection).default([]),
  /** The words that the person wants to be told of; left out by older versions of the app. */
  ownWords: z.array(archivedWord).default([]),
});

export type ArchiveData = z.output<typeof archiveData>;
export type ArchivedApplicant = ArchiveData['applicants'][number];

/** The content of `data.json`, or undefined for anything else. */
export function parseArchiveData(text: string): ArchiveData | undefined {
  try {
    return archiveData.parse(JSON.parse(text));
  } catch {
    // From outside: whoever asked says which file it was.
    return undefined;
  }
}
