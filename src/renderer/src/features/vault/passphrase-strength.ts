/** The shortest passphrase that the page accepts. */
export const SHORTEST_PASSPHRASE = 8;
const GOOD_LENGTH = 14;
const FEW_DIFFERENT = 5;

export type PassphraseStrength = 'short' | 'fair' | 'good';

/** A plain hint: length is what counts, and a few characters over and over are not length. */
export function judgePassphrase(passphrase: string): PassphraseStrength {
  const characters = [...passphrase];
  if (characters.length < SHORTEST_PASSPHRASE) return 'short';
  const isMonotonous = new Set(characters).size < FEW_DIFFERENT;
  return characters.length >= GOOD_LENGTH && !isMonotonous ? 'good' : 'fair';
}
