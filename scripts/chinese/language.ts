import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { LanguageTables } from '../../src/main/adapters/chinese/language-tables.ts';
import { readCommonWords } from './common-words.ts';

const HAN = /\p{Script=Han}/u;
const SURROGATES = { first: 0xd800, last: 0xdfff } as const;
const LAST_CODE_POINT = 0x10_ffff;

/** Reads every Chinese character with OpenCC and pinyin-pro, and puts the common words in order. */
export function buildLanguage(): LanguageTables {
  const characters = hanCharacters();
  const convert = Converter({ from: 't', to: 'cn' });
  const changed = characters
    .map((character) => ({ character, simple: convert(character) }))
    .filter(({ character, simple }) => character !== simple);
  const longer = changed.find(({ simple }) => [...simple].length !== 1);
  if (longer) throw new Error(`${longer.character} becomes ${longer.simple}`);
  const spoken = characters
    .map((character) => ({ character, readings: readingsOf(character) }))
    .filter(({ readings }) => readings !== '');
  const readings = [...new Set(spoken.map((each) => each.readings))];
  const placeOf = new Map(readings.map((each, place) => [each, place]));
  const words = [...readCommonWords().keys()].toSorted();
  const ofLength = (length: number) => words.filter((word) => word.length === length).join('');
  return {
    traditional: Uint32Array.from(changed, ({ character }) => codeOf(character)),
    simplified: Uint32Array.from(changed, ({ simple }) => codeOf(simple)),
    spoken: Uint32Array.from(spoken, ({ character }) => codeOf(character)),
    spokenAs: Uint16Array.from(spoken, (each) => placeOf.get(each.readings) ?? 0),
    readings: readings.join('\n'),
    pairs: ofLength(2),
    triples: ofLength(3),
  };
}

function hanCharacters(): readonly string[] {
  const characters: string[] = [];
  for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
    if (code >= SURROGATES.first && code <= SURROGATES.last) continue;
    const character = String.fromCodePoint(code);
    if (HAN.test(character)) characters.push(character);
  }
  return characters;
}

/** All readings without tones, each once; none where the character itself comes back. */
function readingsOf(character: string): string {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(readings)].filter((reading) => reading !== character).join(' ');
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
