import type { BoardCard } from '../../../../shared/domain/board/board-card.ts';

// Pixels at the usual size of text, as board.css and people.css make them.
const LINE = 14 * 1.65;
const FRAME_AND_PERSON = 86.6;
const BETWEEN_PARTS = 12;
const PROGRAM = 74.2 + LINE;
const BETWEEN_PROGRAMS = 8;
const BETWEEN_NEEDS = 4;

type Heights = Pick<BoardCard, 'programs' | 'programCount' | 'missingSlots' | 'missingFields' | 'expiring'>;

function programsHeight({ programs, programCount }: Heights): number {
  if (programCount === 0) return LINE;
  const lines = programs.reduce((sum, { next }) => sum + PROGRAM + (next?.dueAt ? LINE : 0), 0);
  const others = programCount > programs.length ? BETWEEN_PARTS + LINE : 0;
  return lines + BETWEEN_PROGRAMS * (programs.length - 1) + others;
}

function needsHeight({ missingSlots, missingFields, expiring }: Heights): number {
  const lines = [missingSlots, missingFields, expiring].filter(({ length }) => length > 0).length;
  return lines === 0 ? 0 : BETWEEN_PARTS + LINE * lines + BETWEEN_NEEDS * (lines - 1);
}

function cardHeight(card: Heights): number {
  return FRAME_AND_PERSON + BETWEEN_PARTS + programsHeight(card) + needsHeight(card);
}

/**
 * How high a row of the places `from` up to and without `to` will be drawn, in whole pixels; undefined as long as one of
 * them was not read. The list measures each row that comes into sight; a guess that is right spares it drawing
 * everything a second time, which cost a fast scroll every sixth of its frames.
 */
export function guessRowHeight(
  cardAt: (place: number) => Heights | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  let highest = 0;
  for (let place = from; place < to; place += 1) {
    const card = cardAt(place);
    if (!card) return undefined;
    highest = Math.max(highest, cardHeight(card));
  }
  return Math.round(highest);
}

/** How high rows are that nobody read yet: as the read ones are on average, in whole pixels. */
export function usualRowHeight(cards: readonly Heights[], columns: number): number {
  const starts = cards.map((_, place) => place).filter((place) => place % columns === 0);
  const heights = starts.map((from) =>
    guessRowHeight((place) => cards[place], { from, to: Math.min(from + columns, cards.length) }),
  );
  return Math.round(heights.reduce<number>((sum, height = 0) => sum + height, 0) / Math.max(1, heights.length));
}
