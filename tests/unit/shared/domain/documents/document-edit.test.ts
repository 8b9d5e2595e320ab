import { describe, expect, it } from 'vitest';
import {
  areUsableCorners,
  type Corners,
  type DocumentEdit,
  editedSize,
  isUsableEdit,
  moveCorner,
  NO_EDIT,
  settleEdit,
  turnCorners,
  turnEdit,
  WHOLE_PICTURE,
} from '../../../../../src/shared/domain/documents/document-edit.ts';

const corners = (...places: readonly (readonly [number, number])[]): Corners =>
  places.map(([x, y]) => ({ x, y })) as unknown as Corners;

const CARD = corners([0.1, 0.2], [0.9, 0.1], [0.8, 0.9], [0.2, 0.8]);

describe('areUsableCorners', () => {
  it.each([
    ['the whole picture', WHOLE_PICTURE, true],
    ['a card seen from aside', CARD, true],
    ['outside', corners([0, 0], [1.1, 0], [1, 1], [0, 1]), false],
    ['twisted', corners([0, 0], [1, 1], [1, 0], [0, 1]), false],
    ['the wrong way round', corners([0, 0], [0, 1], [1, 1], [1, 0]), false],
    ['dented', corners([0, 0], [1, 0], [0.2, 0.2], [0, 1]), false],
    ['on one line', corners([0, 0], [0.4, 0.4], [0.6, 0.6], [1, 1]), false],
    ['nearly nothing', corners([0, 0], [0.05, 0], [0.05, 0.05], [0, 0.05]), false],
  ])('%s', (_, places, usable) => {
    expect(areUsableCorners(places)).toBe(usable);
  });
});

describe('turning', () => {
  it('takes the corners along, so that the same part of the paper stays cropped', () => {
    const [leftTop] = CARD;
    // What was left at the top is right at the top after one clockwise quarter.
    expect(turnCorners(CARD, 1)[1]).toEqual({ x: 1 - leftTop.y, y: leftTop.x });
    expect(areUsableCorners(turnCorners(CARD, 3))).toBe(true);
    const around = turnCorners(turnCorners(CARD, 1), 3);
    for (const [index, { x, y }] of CARD.entries()) {
      expect(around[index]?.x).toBeCloseTo(x, 10);
      expect(around[index]?.y).toBeCloseTo(y, 10);
    }
  });

  it('adds up', () => {
    expect(turnEdit({ ...NO_EDIT, turns: 3 }, 2)).toEqual({ ...NO_EDIT, turns: 1 });
    expect(turnEdit({ ...NO_EDIT, corners: CARD }, 1).corners).toEqual(turnCorners(CARD, 1));
  });
});

describe('moveCorner', () => {
  it('stops at the edge of the picture, and where the corners would cross', () => {
    expect(moveCorner(CARD, 0, { x: -3, y: 0.3 })[0]).toEqual({ x: 0, y: 0.3 });
    expect(moveCorner(CARD, 0, { x: 0.95, y: 0.95 })).toBe(CARD);
  });
});

describe('settleEdit', () => {
  const turned: DocumentEdit = { ...NO_EDIT, turns: 1 };
  it.each([
    ['nothing', null, 1, null],
    ['an edit that changes nothing', NO_EDIT, 3, null],
    ['a page of the only one', { ...NO_EDIT, page: 1 }, 1, null],
    ['a turn of one page', { ...turned, page: 1 }, 1, { ...turned, page: null }],
    ['a turn of several', turned, 3, { ...turned, page: 1 }],
    ['a page of several', { ...NO_EDIT, page: 2 }, 3, { ...NO_EDIT, page: 2 }],
  ])('%s', (_, edit, pages, settled) => {
    expect(settleEdit(edit, pages)).toEqual(settled);
  });

  it('knows what cannot be done', () => {
    expect(isUsableEdit({ ...NO_EDIT, page: 4 }, 3)).toBe(false);
    expect(isUsableEdit({ ...NO_EDIT, corners: corners([0, 0], [1, 1], [1, 0], [0, 1]) }, 3)).toBe(false);
    expect(isUsableEdit({ ...NO_EDIT, page: 3, corners: CARD }, 3)).toBe(true);
  });
});

describe('editedSize', () => {
  const size = { width: 4000, height: 3000 };
  const half = corners([0, 0], [0.5, 0], [0.5, 0.5], [0, 0.5]);

  it('turns, and measures the longer of two sides', () => {
    expect(editedSize(size, { ...NO_EDIT, turns: 1 })).toEqual({ width: 3000, height: 4000 });
    expect(editedSize(size, { ...NO_EDIT, corners: half })).toEqual({ width: 2000, height: 1500 });
    const slanted = corners([0, 0], [0.5, 0], [0.4, 0.5], [0.1, 0.5]);
    expect(editedSize(size, { ...NO_EDIT, corners: slanted }).width).toBe(2000);
  });

  it('gives a card the proportions of a card, lying or standing, and throws no pixel away', () => {
    const lying = editedSize(size, { ...NO_EDIT, corners: half, shape: 'card' });
    expect(lying.width / lying.height).toBeCloseTo(85.6 / 54, 6);
    expect(lying.height).toBeGreaterThanOrEqual(1500 - 1e-9);
    const standing = editedSize(size, { ...NO_EDIT, turns: 1, corners: half, shape: 'card' });
    expect(standing.height / standing.width).toBeCloseTo(85.6 / 54, 6);
  });
});
