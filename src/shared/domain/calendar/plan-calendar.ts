import type { Applicant } from '../applicants/applicant.ts';
import { type CalendarDate, LONG_TERM, shanghaiDate } from '../calendar-date.ts';
import type { ChecklistStep } from '../checklist/checklist.ts';
import type { ApplicantDocument } from '../documents/document.ts';
import { DOCUMENT_KIND_NAMES } from '../documents/document-kind.ts';
import type { Program } from '../programs/program.ts';
import type { Text } from '../text.ts';
import { certificationEndsOn, listReminders, type ReminderLead } from './expiry-reminders.ts';

/** One entry of a calendar: at an instant, or on a whole day in China. It names no person and no number. */
export interface CalendarEvent {
  /** The same for the same deadline, so that importing again replaces and does not double. */
  readonly key: string;
  readonly when:
    | { readonly kind: 'instant'; readonly at: string }
    | { readonly kind: 'day'; readonly on: CalendarDate };
  /** Without the program's name: beside other programs, whoever shows it puts that in front. */
  readonly title: Text;
  readonly note: Text | null;
}

export interface CalendarInput {
  readonly program: Program;
  readonly applicant: Pick<Applicant, 'idValidTo'>;
  readonly documents: readonly Pick<ApplicantDocument, 'id' | 'kind' | 'validTo' | 'replacedBy'>[];
  readonly steps: readonly ChecklistStep[];
  readonly today: CalendarDate;
}

/** The dates of a program that are still to come: running limits, expected answers, and reminders of what ends. */
export function planCalendar(input: CalendarInput): CalendarEvent[] {
  const events = [...input.steps.flatMap((step) => stepEvents(step, input.program)), ...endings(input)];
  const isAhead = ({ when }: CalendarEvent) =>
    (when.kind === 'day' ? when.on : shanghaiDate(new Date(when.at))) >= input.today;
  return events.filter(isAhead).toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ when, key }: CalendarEvent): string {
  return `${when.kind === 'day' ? when.on : shanghaiDate(new Date(when.at))} ${key}`;
}

function stepEvents(step: ChecklistStep, program: Program): CalendarEvent[] {
  const { dueAt, expected: answer } = step;
  const titled = (zh: string, en: string): Text => ({
    zh: `${step.title.zh}${zh}`,
    en: `${step.title.en}, ${en}`,
  });
  return [
    ...(dueAt === null
      ? []
      : [
          {
            key: `${program.id}-${step.id}-due`,
            when: { kind: 'instant', at: dueAt } as const,
            title: titled('截止', 'last moment'),
            note: step.ifItFails,
          },
        ]),
    ...(answer === null
      ? []
      : [
          {
            key: `${program.id}-${step.id}-answer`,
            when: { kind: 'day', on: answer.to } as const,
            title: titled('最晚应有结果', 'answer expected at the latest'),
            note: describeUnknown(answer.unknownYears),
          },
        ]),
  ];
}

function describeUnknown(years: readonly number[]): Text | null {
  if (years.length === 0) return null;
  return {
    zh: `${years.join('、')} 年的放假安排还不知道，实际可能更晚。`,
    en: `The holidays of ${years.join(', ')} are not known yet: it may be later.`,
  };
}

interface Ending {
  readonly key: string;
  readonly on: CalendarDate | typeof LONG_TERM | '' | null;
  readonly what: Text;
}

function endings(input: CalendarInput): CalendarEvent[] {
  const papers = input.documents
    .filter(({ replacedBy }) => replacedBy === null)
    .map(({ id, kind, validTo }): Ending => ({ key: id, on: validTo, what: DOCUMENT_KIND_NAMES[kind] }));
  const card: Ending = { key: 'id', on: input.applicant.idValidTo, what: { zh: '证件', en: 'ID document' } };
  return [card, ...papers, ...certification(input)].flatMap(remindersOf(input.program));
}

function certification({ steps }: CalendarInput): Ending[] {
  const certified = steps.find(({ id, state }) => id === 'certification' && state === 'done');
  if (!certified?.at) return [];
  const on = certificationEndsOn(shanghaiDate(new Date(certified.at)));
  return [{ key: 'certification', on, what: { zh: '微信认证', en: 'Certification' } }];
}

const LEADS: Readonly<Record<ReminderLead, Text>> = {
  '3-months': { zh: '3 个月', en: '3 months' },
  '2-months': { zh: '2 个月', en: '2 months' },
  '1-month': { zh: '1 个月', en: '1 month' },
  '7-days': { zh: '7 天', en: '7 days' },
};

/** A day as the other dates of the same page are written. */
function sayDay(on: CalendarDate): Text {
  const [year, month, day] = on.split('-').map(Number);
  const english = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
  return { zh: `${year}年${month}月${day}日`, en: english.format(new Date(on)) };
}

function sayReminder(what: Text, { lead, endsOn }: { lead: ReminderLead; endsOn: CalendarDate }): Text {
  const [left, day] = [LEADS[lead], sayDay(endsOn)];
  return {
    zh: `${what.zh}还有 ${left.zh}到期（${day.zh}）`,
    en: `${what.en} expires in ${left.en} (${day.en})`,
  };
}

function remindersOf(program: Program): (ending: Ending) => CalendarEvent[] {
  return ({ key, on, what }) => {
    if (on === null || on === '' || on === LONG_TERM) return [];
    return listReminders(on).map((reminder) => ({
      key: `${program.id}-${key}-${reminder.lead}`,
      when: { kind: 'day', on: reminder.on },
      title: sayReminder(what, { lead: reminder.lead, endsOn: on }),
      note: null,
    }));
  };
}
