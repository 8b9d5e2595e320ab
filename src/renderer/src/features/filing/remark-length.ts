/** The console's limits for 备注 (rule `fil.remark`). */
const REMARK_MIN = 20;
const REMARK_MAX = 200;

export type RemarkFit =
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'long'; readonly over: number }
  | { readonly kind: 'fits' };

/** How a remark of so many characters stands to the limits. */
export function fitOfRemark(characters: number): RemarkFit {
  if (characters < REMARK_MIN) return { kind: 'short', missing: REMARK_MIN - characters };
  if (characters > REMARK_MAX) return { kind: 'long', over: characters - REMARK_MAX };
  return { kind: 'fits' };
}
