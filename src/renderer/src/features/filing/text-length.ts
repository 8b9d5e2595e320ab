import type { TextKind } from '../../../../shared/domain/naming/check-text.ts';
import { nameUnits } from '../../../../shared/domain/naming/name-units.ts';
import { countCharacters } from '../../ui/format.ts';

/** The console's limits: characters of 备注 (rule `fil.remark`), units of 简介 (rule `info.intro`). */
export const TEXT_LIMITS: Readonly<Record<TextKind, { readonly min: number; readonly max: number }>> = {
  remark: { min: 20, max: 200 },
  intro: { min: 4, max: 120 },
};

export type TextFit =
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'long'; readonly over: number }
  | { readonly kind: 'fits' };

/** The length as the console counts it. */
export function textLength(kind: TextKind, text: string): number {
  return kind === 'remark' ? countCharacters(text) : nameUnits(text);
}

/** How a text of this length stands to the limits. */
export function fitOf(kind: TextKind, length: number): TextFit {
  const { min, max } = TEXT_LIMITS[kind];
  if (length < min) return { kind: 'short', missing: min - length };
  if (length > max) return { kind: 'long', over: length - max };
  return { kind: 'fits' };
}
