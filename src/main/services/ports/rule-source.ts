import type { Result } from '../../../shared/domain/result.ts';
import type { RulePack } from '../../../shared/domain/rules/rule-pack.ts';

/** Where the rule pack comes from. */
export interface RuleSource {
  current(): RulePack;
  /** A pack from elsewhere, as text: checked as a whole. The error names the place, never what stands there. */
  check(text: string): Result<Omit<RulePack, 'regions' | 'holidays'>, string>;
}
