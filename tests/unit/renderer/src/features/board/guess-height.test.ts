import { describe, expect, it } from 'vitest';
import { guessRowHeight, usualRowHeight } from '../../../../../../src/renderer/src/features/board/guess-height.ts';
import type { BoardCard } from '../../../../../../src/shared/domain/board/board-card.ts';

const program = (dueAt: string | null): BoardCard['programs'][number] => ({
  id: 'p',
  name: '',
  state: 'in-progress',
  done: 6,
  total: 14,
  next: { id: 'sms', title: { zh: '短信核验', en: 'SMS' }, state: 'in-progress', dueAt },
});
const card = (programs: BoardCard['programs'], missingFields: BoardCard['missingFields'] = []) => ({
  programs,
  programCount: programs.length,
  missingFields,
  missingSlots: [],
  expiring: [],
});
const bare = card([]);
const busy = card([program('2026-12-01T04:00:00.000Z'), program(null)], ['mobile']);
const heightOf = (...cards: readonly (typeof bare)[]) =>
  guessRowHeight((place) => cards[place], { from: 0, to: cards.length }) ?? Number.NaN;

describe('how high a row of cards is guessed to be', () => {
  // As the browser draws it at 100 %: two programs, one with a day it is due on, and one thing missing.
  it('is what the browser makes of it', () => {
    expect(heightOf(busy)).toBe(359);
  });

  it('is the height of its highest card', () => {
    expect(heightOf(bare)).toBeLessThan(heightOf(busy));
    expect(heightOf(bare, busy)).toBe(heightOf(busy));
  });

  it('grows with what is missing, what is due, and programs that are only counted', () => {
    const one = card([program(null)]);
    expect(heightOf(card([program(null)], ['mobile']))).toBeGreaterThan(heightOf(one));
    expect(heightOf(card([program('2026-12-01T04:00:00.000Z')]))).toBeGreaterThan(heightOf(one));
    expect(heightOf({ ...one, programCount: 4 })).toBeGreaterThan(heightOf(one));
  });

  it('is not known before all of its cards are read', () => {
    expect(guessRowHeight((place) => [busy][place], { from: 0, to: 2 })).toBeUndefined();
  });
});

describe('how high rows are that nobody read yet', () => {
  it('is the average of the rows that were', () => {
    expect(usualRowHeight([bare, bare, busy], 2)).toBe(Math.round((heightOf(bare) + heightOf(busy)) / 2));
  });

  it('is nothing without anybody', () => {
    expect(usualRowHeight([], 2)).toBe(0);
  });
});
