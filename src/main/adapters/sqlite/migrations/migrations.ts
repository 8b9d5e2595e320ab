import { initial } from './0001-initial.ts';
import { records } from './0002-records.ts';
import { checklistEvents } from './0003-checklist-events.ts';
import { drafts } from './0004-drafts.ts';
import { papers } from './0005-papers.ts';
import { programChecks } from './0006-program-checks.ts';
import { documentRecords } from './0007-document-records.ts';
import { nameNotes } from './0008-name-notes.ts';
import { programIntro } from './0009-program-intro.ts';
import type { Migration } from './migration.ts';

/** Every schema step there ever was, in order. Append only. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  records,
  checklistEvents,
  drafts,
  papers,
  programChecks,
  documentRecords,
  nameNotes,
  programIntro,
];
