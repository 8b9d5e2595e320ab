/** Small pages: each is read, sent and taken in between two frames of a scroll (60 a page cost frames over 50 ms). */
export const PAGE_SIZE = 20;

/** Places are read this much before they come into sight: a card that waits for its content is drawn twice. */
const AHEAD = 2 * PAGE_SIZE;

/** The first and the last of some pages of the list, both among them. */
export type PageRange = readonly [number, number];

export const FIRST_PAGE_ONLY: PageRange = [0, 0];

/** The pages that hold the places `from` up to and without `to`, and those a little before and after. */
export function pagesAround(place: { readonly from: number; readonly to: number; readonly total: number }): PageRange {
  const from = Math.max(0, place.from - AHEAD);
  const to = Math.min(place.total, place.to + AHEAD);
  return [Math.floor(from / PAGE_SIZE), Math.floor(Math.max(from, to - 1) / PAGE_SIZE)];
}

/** The pages of a range, without the first one of the list, which is read before there is a list. */
export function laterPages([first, last]: PageRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((page) => page > 0);
}
