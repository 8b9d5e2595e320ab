import type { RulePack } from '../../../shared/domain/rules/rule-pack.ts';

/** Where the rule pack comes from. */
export interface RuleSource {
  current(): RulePack;
}
