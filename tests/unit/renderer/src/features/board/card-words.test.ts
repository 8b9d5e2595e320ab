import { describe, expect, it } from 'vitest';
import { type Speech, sayCard } from '../../../../../../src/renderer/src/features/board/card-words.ts';
import type { BoardCard } from '../../../../../../src/shared/domain/board/board-card.ts';

// Every sentence as its key with its values, in the order in which they are written.
const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  [key, ...Object.values(values)].join(' ');
const speech: Speech = {
  // The real function also takes lists of keys, which no card asks for.
  t: say as unknown as Speech['t'],
  language: 'en',
  provinceOf: (code) => (code === '430000' ? 'Hunan' : undefined),
};

const empty: BoardCard = {
  id: 'a',
  name: '张三',
  idNumberTail: '',
  filingProvince: '',
  state: 'no-program',
  programs: [],
  programCount: 0,
  missingFields: [],
  missingSlots: [],
  expiring: [],
};

const program: BoardCard['programs'][number] = {
  id: 'p',
  name: '',
  state: 'waiting',
  done: 6,
  total: 14,
  next: { id: 'sms', title: { zh: '短信核验', en: 'SMS' }, state: 'waiting', dueAt: null },
};

describe('what a card says', () => {
  it('says what is not known of a person', () => {
    expect(sayCard(empty, speech)).toEqual({
      facts: ['applicants.noIdNumber', 'applicants.noProvince'],
      programs: [],
      others: '',
      needs: [],
    });
    expect(sayCard({ ...empty, idNumberTail: '999X', filingProvince: '430000' }, speech).facts).toEqual([
      'applicants.numberTail 999X',
      'Hunan',
    ]);
  });

  it('leads to the step at hand, and says whom it waits for', () => {
    const { programs, others } = sayCard({ ...empty, programs: [program], programCount: 3 }, speech);
    expect(programs).toEqual([
      expect.objectContaining({
        to: '/programs/p/checklist#step-sms',
        name: 'programs.unnamed',
        stateName: 'checklist.waiting',
        steps: 'board.steps 6 14',
        next: ['checklist.waitingFor', 'SMS', ''],
      }),
    ]);
    expect(others).toBe('board.otherPrograms 2');
  });

  it('says when the step is due, and nothing of a step where all are done', () => {
    const due = { ...program, next: { ...program.next, state: 'ready', dueAt: '2026-12-01T04:00:00.000Z' } };
    const words = sayCard({ ...empty, programs: [due as typeof program, { ...program, next: null }] }, speech);
    expect(words.programs[0]?.next).toEqual(['checklist.next', 'SMS', expect.stringContaining('Dec 1')]);
    expect(words.programs[1]).toMatchObject({ to: '/programs/p/checklist', next: ['checklist.allDoneMore', '', ''] });
  });

  it('names one or two missing fields, counts more, and leads to the first', () => {
    const needs = (missingFields: BoardCard['missingFields']) => sayCard({ ...empty, missingFields }, speech).needs;
    expect(needs(['mobile'])[0]).toMatchObject({ to: '/applicants/a/profile#field-mobile' });
    expect(needs(['mobile', 'email'])[0]?.say).toMatch(/^board\.missing /);
    expect(needs(['mobile', 'email', 'idNumber'])[0]?.say).toMatch(/^board\.missingMany .* 3$/);
  });

  it.each([
    [-1, 'ended', 'board.ended board.idCard'],
    [0, 'ending', 'board.ends board.idCard today'],
    [30, 'ending', 'board.ends board.idCard in 30 days'],
  ])('says what ends in %i days', (daysLeft, kind, say) => {
    const expiring = [{ subject: 'id-card', documentId: null, endsOn: '2026-12-01', daysLeft }] as const;
    const [need] = sayCard({ ...empty, expiring: expiring }, speech).needs;
    expect(need).toEqual({ kind, to: '/applicants/a/profile#field-idValidTo', say });
  });
});
