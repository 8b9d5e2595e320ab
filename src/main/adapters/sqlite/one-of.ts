import { AppFailure } from '../../services/app-failure.ts';

/** A stored word of a closed list. The pages are authenticated, so an unknown word is not what we wrote. */
export function oneOf<const T extends string>(words: readonly T[], stored: string): T {
  const word = words.find((candidate) => candidate === stored);
  if (word === undefined) throw new AppFailure('vault_corrupt', {});
  return word;
}
