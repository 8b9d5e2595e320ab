import { OWN_WORD_SEVERITIES, type OwnWord } from '../../shared/domain/naming/own-word.ts';
import type { SettingsRepository } from './ports/vault-store.ts';

const SETTING = 'names.own-words';

/** The person's own words in the vault, in the order in which they were added. */
export function readOwnWords(settings: Pick<SettingsRepository, 'find'>): OwnWord[] {
  const stored = settings.find(SETTING);
  return Array.isArray(stored) ? stored.filter(isOwnWord) : [];
}

export function saveOwnWords(settings: SettingsRepository, words: readonly OwnWord[]): void {
  if (words.length === 0) settings.remove(SETTING);
  else settings.save(SETTING, words);
}

function isOwnWord(value: unknown): value is OwnWord {
  if (typeof value !== 'object' || value === null) return false;
  const { word, layer, severity, note, at } = value as Partial<Record<keyof OwnWord, unknown>>;
  const isSeverity = OWN_WORD_SEVERITIES.some((each) => each === severity);
  return (
    isSeverity &&
    (layer === 'platform' || layer === 'filing') &&
    [word, note, at].every((one) => typeof one === 'string')
  );
}
