import { describe, expect, it } from 'vitest';
import {
  FIRST_PAGE_ONLY,
  laterPages,
  pagesAround,
} from '../../../../../../src/renderer/src/features/board/pages-of.ts';

describe('the pages around what is in sight', () => {
  it.each([
    // Two pages of twenty are read ahead, and two behind.
    [{ from: 0, to: 10, total: 10_000 }, [0, 2]],
    [{ from: 0, to: 21, total: 10_000 }, [0, 3]],
    [{ from: 100, to: 120, total: 10_000 }, [3, 7]],
    [{ from: 9_990, to: 10_000, total: 10_000 }, [497, 499]],
    [{ from: 0, to: 10, total: 10 }, [0, 0]],
    // Nobody in sight: a list without rows.
    [{ from: 0, to: 0, total: 0 }, FIRST_PAGE_ONLY],
  ])('%j', (place, range) => {
    expect(pagesAround(place)).toEqual(range);
  });
});

describe('what is read after the first page', () => {
  it('is every page of the range but that one', () => {
    expect(laterPages([0, 3])).toEqual([1, 2, 3]);
    expect(laterPages([4, 5])).toEqual([4, 5]);
    expect(laterPages(FIRST_PAGE_ONLY)).toEqual([]);
  });
});
