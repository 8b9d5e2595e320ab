import type { CalendarDate } from '../calendar-date.ts';
import type { StepDueKind } from '../checklist/program-state.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import type { Text } from '../text.ts';
import type { Applicant, ApplicantId } from './applicant.ts';

/** How far an applicant is: that of the program that needs attention most. */
export const APPLICANT_STATES = ['no-program', 'not-started', 'in-progress', 'waiting', 'sent-back', 'done'] as const;
export type ApplicantState = (typeof APPLICANT_STATES)[number];

/** How the states are called in the two languages. */
export const APPLICANT_STATE_NAMES: Readonly<Record<ApplicantState, Text>> = {
  'no-program': { zh: '未建小程序', en: 'No program yet' },
  'not-started': { zh: '未开始', en: 'Not started' },
  'in-progress': { zh: '进行中', en: 'In progress' },
  waiting: { zh: '等待审核', en: 'Waiting for review' },
  'sent-back': { zh: '被退回', en: 'Sent back' },
  done: { zh: '已完成', en: 'Done' },
};

/** `due`: the soonest date first, who has none last; `name`: by pinyin; `changed`: the latest first. */
export const APPLICANT_SORTS = ['due', 'name', 'changed'] as const;
export type ApplicantSort = (typeof APPLICANT_SORTS)[number];

/** One row of the list. */
export interface ListedApplicant extends Applicant {
  readonly state: ApplicantState;
  /** The soonest date that matters, also one that has passed: it stays until something is done about it. */
  readonly nextDue: CalendarDate | null;
  /** When anything of the person last changed: profile, documents or programs. */
  readonly changedAt: string;
  readonly programCount: number;
}

/** Which rows of the list are asked for. */
export interface ApplicantQuery {
  /** Name, pinyin, initials, or the tail of an ID or phone number; several words must all fit. */
  readonly search: string;
  readonly state: ApplicantState | null;
  readonly sort: ApplicantSort;
  readonly offset: number;
  readonly limit: number;
}

/** One date of the due board, with what it belongs to. */
export interface DueDate {
  readonly dueOn: CalendarDate;
  readonly kind: 'id-card' | 'document' | 'step';
  readonly applicantId: ApplicantId;
  readonly applicantName: string;
  readonly programId: string | null;
  readonly programName: string | null;
  readonly documentId: string | null;
  readonly documentKind: DocumentKind | null;
  readonly stepId: string | null;
  /** Of a step: a running limit, the last day of an expected answer, or the end of what was got. */
  readonly about: StepDueKind | null;
  /** The UTC instant of a running limit; null for whole days. */
  readonly dueAt: string | null;
}
