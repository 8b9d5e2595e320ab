import { mm } from '../limits.ts';
import { type Box, num } from './sheet.ts';

/** The card of GB/T 14916 (ISO/IEC 7810 ID-1). */
export const CARD = { width: mm(85.6), height: mm(54), radius: mm(3.18) } as const;
const SHAPE_TOLERANCE = 0.03;

/** A rectangle with rounded corners as a path. */
export function roundedPath({ x, y, width, height }: Box, radius: number): string {
  const k = radius * (1 - 0.5523); // The control point that makes a Bézier curve a quarter circle.
  const [right, top] = [x + width, y + height];
  const line = (...values: readonly number[]): string => values.map(num).join(' ');
  return [
    `${line(x + radius, y)} m ${line(right - radius, y)} l`,
    `${line(right - k, y, right, y + k, right, y + radius)} c ${line(right, top - radius)} l`,
    `${line(right, top - k, right - k, top, right - radius, top)} c ${line(x + radius, top)} l`,
    `${line(x + k, top, x, top - k, x, top - radius)} c ${line(x, y + radius)} l`,
    `${line(x, y + k, x + k, y, x + radius, y)} c h`,
  ].join('\n');
}

export function hasCardShape({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return Math.abs(width / height / (CARD.width / CARD.height) - 1) <= SHAPE_TOLERANCE;
}

/** A place on the card in millimetres from its top left corner. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What must stay free of ink, with a margin of about two millimetres: face and number, or the emblem.
 * The places are those of the second-generation card (GA 461): portrait at the right, number along the bottom.
 */
export const KEEP_CLEAR = {
  'id-card-front': [
    { left: 53, top: 5, width: 30, height: 36 },
    { left: 24, top: 41.5, width: 59, height: 9 },
  ],
  'id-card-back': [{ left: 4, top: 4, width: 20, height: 21 }],
} as const satisfies Record<string, readonly Place[]>;

/** The places as boxes on the page where the card lies at `box`. */
export function clearBoxes(side: keyof typeof KEEP_CLEAR, box: Box): readonly Box[] {
  return KEEP_CLEAR[side].map(({ left, top, width, height }) => ({
    x: box.x + mm(left),
    y: box.y + box.height - mm(top + height),
    width: mm(width),
    height: mm(height),
  }));
}
