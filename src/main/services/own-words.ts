import { OWN_WORD_SEVERITIES, type OwnWord } from '../../shared/domain/naming/own-word.ts';
import { keptList } from './kept-list.ts';

/** The person's own words in the vault. */
export const ownWords = keptList('names.own-words', isOwnWord);

/** One word counts once a layer. */
export function isSameWord(one: WordPlace, other: WordPlace): boolean {
  return one.word === other.word && one.layer === other.layer;
}

export type WordPlace = Pick<OwnWord, 'word' | 'layer'>;

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
