/** A place in a picture: from 0 to 1 of its width and of its height. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** Left top, right top, right bottom, left bottom. */
export type Corners = readonly [PicturePoint, PicturePoint, PicturePoint, PicturePoint];

export const QUARTER_TURNS = [0, 1, 2, 3] as const;
export type QuarterTurns = (typeof QUARTER_TURNS)[number];

/** What comes out of a crop: as long and wide as it measures, or in the proportions of a card of GB/T 14916. */
export const CROP_SHAPES = ['free', 'card'] as const;
export type CropShape = (typeof CROP_SHAPES)[number];

/**
 * How a document is shown and uploaded: a recipe beside the original, which stays as it came. First the page is taken,
 * then it is turned, then what lies between the corners is straightened.
 */
export interface DocumentEdit {
  /** Counted from 1; null for all pages, or those that the upload image has room for. */
  readonly page: number | null;
  /** Clockwise. */
  readonly turns: QuarterTurns;
  /** In the turned picture; null for all of it. */
  readonly corners: Corners | null;
  readonly shape: CropShape;
}

/** The document as it came. */
export const NO_EDIT: DocumentEdit = { page: null, turns: 0, corners: null, shape: 'free' };

/** GB/T 14916 (ISO/IEC 7810 ID-1), millimetres. */
const CARD_RATIO = 85.6 / 54;
/** A crop smaller than this part of the picture's area shows nothing that anybody could read. */
const LEAST_AREA = 0.005;

export const WHOLE_PICTURE: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

function cross(from: PicturePoint, over: PicturePoint, to: PicturePoint): number {
  return (over.x - from.x) * (to.y - over.y) - (over.y - from.y) * (to.x - over.x);
}

/** Whether the corners lie around something: inside the picture, in their order, without a dent or a twist. */
export function areUsableCorners(corners: Corners): boolean {
  const inside = corners.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1);
  const [a, b, c, d] = corners;
  const bends = [cross(a, b, c), cross(b, c, d), cross(c, d, a), cross(d, a, b)];
  const area = (Math.abs(cross(a, b, c)) + Math.abs(cross(c, d, a))) / 2;
  return inside && bends.every((bend) => bend > 0) && area >= LEAST_AREA;
}

/** The same corners after the picture was turned clockwise by so many quarters. */
export function turnCorners(corners: Corners, quarters: QuarterTurns): Corners {
  let turned = corners;
  for (let left = quarters; left > 0; left--) {
    const [a, b, c, d] = turned.map(({ x, y }) => ({ x: 1 - y, y: x })) as unknown as Corners; // Four stay four.
    turned = [d, a, b, c];
  }
  return turned;
}

/** The edit after one more quarter: what was cropped stays cropped. */
export function turnEdit(edit: DocumentEdit, quarters: QuarterTurns): DocumentEdit {
  const turns = QUARTER_TURNS[(edit.turns + quarters) % 4] ?? 0;
  return { ...edit, turns, corners: edit.corners && turnCorners(edit.corners, quarters) };
}

/** One corner elsewhere, as near to the wish as the picture's edge allows; unchanged where nothing would be left between them. */
export function moveCorner(corners: Corners, index: number, to: PicturePoint): Corners {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const moved = corners.map((corner, at) => (at === index ? { x: within(to.x), y: within(to.y) } : corner));
  const next = moved as unknown as Corners; // Four stay four.
  return areUsableCorners(next) ? next : corners;
}

/**
 * What is kept of an edit for a document of so many pages: null for one that changes nothing. Turning and cropping is
 * for one page, so of several the first is meant unless another was chosen.
 */
export function settleEdit(edit: DocumentEdit | null, pages: number): DocumentEdit | null {
  if (!edit) return null;
  const { turns, corners } = edit;
  const asksForOne = turns !== 0 || corners !== null;
  if (pages === 1) return asksForOne ? { ...edit, page: null } : null;
  const page = edit.page === null && asksForOne ? 1 : edit.page;
  return page === null ? null : { ...edit, page };
}

/** Whether the edit can be done to a document of so many pages. */
export function isUsableEdit({ page, corners }: DocumentEdit, pages: number): boolean {
  return (page === null || page <= pages) && (corners === null || areUsableCorners(corners));
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size after quarter turns. */
function turnedSize({ width, height }: PictureSize, turns: QuarterTurns): PictureSize {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** How large the picture is after the edit, in the units of its size: no longer than it was photographed. */
export function editedSize(size: PictureSize, { turns, corners, shape }: DocumentEdit): PictureSize {
  const turned = turnedSize(size, turns);
  if (!corners) return turned;
  const between = (from: PicturePoint, to: PicturePoint): number =>
    Math.hypot((to.x - from.x) * turned.width, (to.y - from.y) * turned.height);
  const [a, b, c, d] = corners;
  const width = Math.max(between(a, b), between(d, c));
  const height = Math.max(between(b, c), between(a, d));
  if (shape === 'free') return { width, height };
  const long = Math.max(width, height, Math.min(width, height) * CARD_RATIO);
  const short = long / CARD_RATIO;
  return width >= height ? { width: long, height: short } : { width: short, height: long };
}
