import type { ListedApplicant } from '../applicants/applicant-list.ts';
import { idNumberOf } from '../applicants/check-applicant.ts';
import { missingFields, type NeededField } from '../applicants/missing-fields.ts';
import { type CalendarDate, daysBetween, LONG_TERM } from '../calendar-date.ts';
import type { ChecklistStep } from '../checklist/checklist.ts';
import { findNextStep, isBehind } from '../checklist/next-step.ts';
import { type ProgramState, programState } from '../checklist/program-state.ts';
import type { ApplicantDocument } from '../documents/document.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import { currentDocuments } from '../documents/versions.ts';
import type { SlotId } from '../packet/packet-plan.ts';
import type { Program } from '../programs/program.ts';
import { decideRequirements } from '../residence/decide-residence.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { SOON_DAYS } from '../soon.ts';
import type { Text } from '../text.ts';

/** How long before its end a paper is worth a word on the board. */
/** What a card has room for; the others are counted. */
const SHOWN_PROGRAMS = 3;

/** How far a program is. */
export interface BoardProgram {
  readonly id: string;
  readonly name: string;
  readonly state: ProgramState;
  /** Steps that nothing is left to do about, of all. */
  readonly done: number;
  readonly total: number;
  /** The step at hand; null when nothing is left. */
  readonly next: Pick<ChecklistStep, 'id' | 'title' | 'state' | 'dueAt'> | null;
}

/** A paper whose validity ends soon or has ended. */
export interface BoardExpiry {
  readonly subject: 'id-card' | DocumentKind;
  readonly documentId: string | null;
  readonly endsOn: CalendarDate;
  /** Negative when it has passed. */
  readonly daysLeft: number;
}

/** One person on the board: whose papers, which step, what is missing, what ends. */
export interface BoardCard {
  readonly id: string;
  readonly name: string;
  readonly idNumberTail: string;
  readonly filingProvince: string;
  readonly state: ListedApplicant['state'];
  /** Those that ask for attention most; `programCount` counts all. */
  readonly programs: readonly BoardProgram[];
  readonly programCount: number;
  readonly missingFields: readonly NeededField[];
  readonly missingSlots: readonly { readonly id: SlotId; readonly label: Text }[];
  readonly expiring: readonly BoardExpiry[];
}

interface BoardInputs {
  readonly applicant: ListedApplicant;
  readonly programs: readonly { readonly program: Program; readonly steps: readonly ChecklistStep[] }[];
  readonly documents: readonly ApplicantDocument[];
}

type BoardRules = Pick<RulePack, 'provinces' | 'materials' | 'regions'>;

/** The most pressing first. */
const PRESSING: readonly ProgramState[] = ['sent-back', 'in-progress', 'waiting', 'not-started', 'done'];

/** What the board says of one person on a day in China. */
export function boardCard(
  { applicant, programs, documents }: BoardInputs,
  rules: BoardRules,
  today: CalendarDate,
): BoardCard {
  const current = currentDocuments(documents);
  const shown = programs
    .map(({ program, steps }) => boardProgram(program, steps))
    .toSorted((a, b) => PRESSING.indexOf(a.state) - PRESSING.indexOf(b.state));
  return {
    id: applicant.id,
    name: applicant.name,
    idNumberTail: [...applicant.idNumber].slice(-4).join(''),
    filingProvince: applicant.filingProvince,
    state: applicant.state,
    programs: shown.slice(0, SHOWN_PROGRAMS),
    programCount: shown.length,
    missingFields: missingFields(applicant),
    missingSlots: emptySlots(applicant, current, { rules, today }),
    expiring: expiries(applicant, current, today),
  };
}

/** How far one program is, from its steps. */
export function boardProgram({ id, name }: Program, steps: readonly ChecklistStep[]): BoardProgram {
  const next = findNextStep(steps)?.step;
  return {
    id,
    name,
    state: programState(steps),
    done: steps.filter(isBehind).length,
    total: steps.length,
    next: next ? { id: next.id, title: next.title, state: next.state, dueAt: next.dueAt } : null,
  };
}

function emptySlots(
  applicant: ListedApplicant,
  documents: readonly ApplicantDocument[],
  { rules, today }: { readonly rules: BoardRules; readonly today: CalendarDate },
): BoardCard['missingSlots'] {
  const id = idNumberOf(applicant, today, rules.regions);
  const { slots } = decideRequirements(
    {
      idProvince: id?.provinceCode ?? '',
      filingProvince: applicant.filingProvince,
      birthDate: id?.birthDate ?? undefined,
      date: today,
    },
    rules,
  );
  return slots
    .filter(({ required, acceptedKinds }) => required && !documents.some(({ kind }) => acceptedKinds.includes(kind)))
    .map(({ id: slotId, label }) => ({ id: slotId, label }));
}

function expiries(
  applicant: ListedApplicant,
  documents: readonly ApplicantDocument[],
  today: CalendarDate,
): BoardExpiry[] {
  const ends = [
    { subject: 'id-card' as const, documentId: null, endsOn: applicant.idValidTo },
    ...documents.map(({ id, kind, validTo }) => ({ subject: kind, documentId: id, endsOn: validTo ?? '' })),
  ];
  return ends
    .filter(({ endsOn }) => endsOn !== '' && endsOn !== LONG_TERM)
    .map((end) => ({ ...end, daysLeft: daysBetween(today, end.endsOn) }))
    .filter(({ daysLeft }) => daysLeft <= SOON_DAYS)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
}
