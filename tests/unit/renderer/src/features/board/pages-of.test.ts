import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../../../../src/renderer/src/features/board/pages-of.ts';

describe('the pages behind a range of places', () => {
  it.each([
    [{ from: 0, to: 60 }, []],
    [{ from: 0, to: 61 }, [1]],
    [{ from: 59, to: 60 }, []],
    [{ from: 60, to: 120 }, [1]],
    [{ from: 119, to: 181 }, [1, 2, 3]],
    [{ from: 9_990, to: 10_000 }, [166]],
    // Nobody in sight: a list without rows.
    [{ from: 0, to: 0 }, []],
  ])('%j', (range, pages) => {
    expect(pagesOf(range, 60)).toEqual(pages);
  });
});
