import type { PreparedWords } from '../../../shared/domain/naming/ready-words.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { RulePack } from '../../../shared/domain/rules/rule-pack.ts';

/** The rules of a file: regions and holidays come with the app. */
export type CheckedPack = Omit<RulePack, 'regions' | 'holidays'>;

/** The rule pack as it was read, with what the app made ready of its own rules; null where nothing was. */
export interface LoadedRules extends RulePack {
  readonly prepared: PreparedWords | null;
}

/** Where the rule pack comes from. */
export interface RuleSource {
  /** The newer of the built-in pack and the one that was imported. */
  current(): LoadedRules;
  /** Whether an imported pack is in use, and what is wrong with the imported one where it cannot be. */
  origin(): { readonly kind: 'built-in' | 'imported'; readonly problem: string | null };
  /** A pack from elsewhere, as text: checked as a whole. The error names the place, never what stands there. */
  check(text: string): Result<CheckedPack, string>;
  /** Puts a checked pack in the place of the imported one, in one step; later calls of `current` give it. */
  install(pack: CheckedPack): Promise<void>;
  /** Forgets the imported pack. */
  reset(): Promise<void>;
}
