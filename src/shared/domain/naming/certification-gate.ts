import type { Verdict } from '../finding.ts';

/** What one certification of an individual costs, in yuan; it is not paid back (told by applicants, not official). */
export const CERTIFICATION_FEE = 30;

/** How far somebody is from paying for a certification: the name becomes public and stays with the program (C01). */
export type CertificationGate =
  | { readonly kind: 'no-name' }
  /** The name would be refused, and the fee would be gone. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'type-name'; readonly isMistyped: boolean }
  | { readonly kind: 'ready' };

/** Opens only for a name that is not refused and that was typed once more, exactly. */
export function certificationGate(
  { name, verdict }: { readonly name: string; readonly verdict: Verdict },
  typed: string,
): CertificationGate {
  if (name.trim() === '') return { kind: 'no-name' };
  if (verdict === 'reject') return { kind: 'refused' };
  if (typed.normalize('NFC').trim() === name.normalize('NFC').trim()) return { kind: 'ready' };
  return { kind: 'type-name', isMistyped: typed.trim() !== '' && !name.startsWith(typed.trim()) };
}
