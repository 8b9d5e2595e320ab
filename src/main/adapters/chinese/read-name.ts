import { pinyinLibrary } from './pinyin-library.ts';

/** Raised whenever the same name would give other readings: stored search keys are then made again. */
export const READING_VERSION = 1;

function plain(syllable: string): string {
  return syllable.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');
}

/** The readings of each character of a name, likeliest first, without tones: 单 as a surname is shan before dan. */
export function readName(name: string): readonly (readonly string[])[] {
  const { pinyin } = pinyinLibrary();
  // The surname alone is read as one: inside a given name 单 is dan again.
  const characters = pinyin(name, { type: 'all', toneType: 'none', surname: 'head' });
  return characters
    .filter(({ isZh }) => isZh)
    .map(({ origin, pinyin: likeliest }) => {
      const others = pinyin(origin, { multiple: true, type: 'array', toneType: 'none' });
      return [...new Set([likeliest, ...others].map(plain))].filter((syllable) => /^[a-z]+$/.test(syllable));
    })
    .filter((readings) => readings.length > 0);
}
