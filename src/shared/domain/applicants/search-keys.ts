/*
 * What an applicant is found by is one text: every word begins with `|`, every number ends with `;`. A search is then
 * one walk over short texts, and needs no index that a person could be missing from.
 */
const MOST_READINGS = 8;
const MOST_TERMS = 8;

/** A name as it is compared: full-width and capital letters made plain, separators gone. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[\s·•・‧.,'’\-|;]/gu, '');
}

/** Some of the ways to read a name whose characters have several readings each; the likeliest first. */
function readingsOf(syllables: readonly (readonly string[])[]): string[][] {
  return syllables.reduce<string[][]>(
    (found, options) => options.flatMap((option) => found.map((before) => [...before, option])).slice(0, MOST_READINGS),
    [[]],
  );
}

export interface Findable {
  readonly name: string;
  readonly idNumber: string;
  readonly mobile: string;
  /** The readings of each character of the name, likeliest first, without tones. */
  readonly syllables: readonly (readonly string[])[];
}

/** The text that `toNeedles` searches. */
export function searchKeys({ name, idNumber, mobile, syllables }: Findable): string {
  const words = readingsOf(syllables).flatMap((reading) =>
    reading.flatMap((_, index) => {
      const rest = reading.slice(index);
      return [rest.join(''), rest.map((syllable) => syllable.charAt(0)).join('')];
    }),
  );
  const latin =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z\d]+/g) ?? [];
  const numbers = [idNumber, mobile].map(foldName).filter((number) => number !== '');
  return [
    ...[...new Set([foldName(name), ...words, ...latin])].map((word) => `|${word}`),
    ...numbers.map((number) => `|${number};`),
  ].join('');
}

/** What lists by name are sorted by: the syllables of the likeliest reading, then the characters. */
export function sortName({ name, syllables }: Pick<Findable, 'name' | 'syllables'>): string {
  return [...syllables.map(([first = '']) => first), `|${foldName(name)}`].join(' ');
}

/**
 * The texts to look for: all of the outer list, any one of each inner list. Letters count from the beginning of a
 * syllable, digits at either end of a number, Chinese characters anywhere.
 */
export function toNeedles(search: string): readonly (readonly string[])[] {
  const terms = search
    .split(/\s+/u)
    .map(foldName)
    .filter((term) => term !== '');
  return terms.slice(0, MOST_TERMS).map((term) => {
    if (/^\d+x?$/.test(term)) return [`${term};`, `|${term}`];
    return /^[a-z]/.test(term) ? [`|${term}`] : [term];
  });
}
