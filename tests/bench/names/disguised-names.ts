import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { pick, seeded } from './seeded.ts';

type Disguise = (word: string, random: () => number) => string;

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const HAN = /^\p{Script=Han}+$/u;
const LATIN_DOUBLES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  i: 'і',
  k: 'к',
};

const between =
  (signs: readonly string[]): Disguise =>
  (word, random) =>
    [...word].join(pick(signs, random));

/** What stands around the word: endings that the engine has no list of, so that it cannot lean on knowing them. */
const BEFORE = ['', '', '猫咪', '我家', '每天'];
const AFTER = ['练习', '一览', '札记', '卡片', '抽屉', '时刻', '对照表', '小窝'];

/** The ways in which people hide a word; each gives the word itself where it has no such form. */
const DISGUISES: Readonly<Record<string, Disguise>> = {
  'full width': (word) => word.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  traditional: (word) => toTraditional(word),
  separators: between(['-', '·', '.', '_', '*', '|', '、', '~', '/']),
  blanks: between([' ', '\u3000', '\u00a0']),
  'zero width': between(['\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad', '\u202e']),
  emoji: between(['🍎', '✨', '❤️', '👨‍👩‍👧', '🔥']),
  pinyin: (word) => (HAN.test(word) ? pinyin(word, { toneType: 'none', type: 'array', v: true }).join('') : word),
  'half pinyin': (word, random) => {
    const characters = [...word];
    if (!HAN.test(word) || characters.length < 2) return word;
    const readings = pinyin(word, { toneType: 'none', type: 'array', v: true });
    const at = Math.floor(random() * characters.length);
    return characters.map((character, index) => (index === at ? (readings[index] ?? character) : character)).join('');
  },
  'look-alikes': (word) => [...word].map((character) => LATIN_DOUBLES[character.toLowerCase()] ?? character).join(''),
};

/** A name with a refused word in it, hidden in one way. */
export interface DisguisedName {
  readonly way: string;
  readonly name: string;
}

/** Every word in every way that changes it, `each` times, in a name that is innocent otherwise. */
export function disguisedNames(words: readonly string[], each: number, seed: number): readonly DisguisedName[] {
  const random = seeded(seed);
  return words.flatMap((word) =>
    Object.entries(DISGUISES).flatMap(([way, disguise]) =>
      Array.from({ length: each }, () => ({ way, hidden: disguise(word, random) }))
        .filter(({ hidden }) => hidden !== word)
        .map(({ hidden }) => ({ way, name: `${pick(BEFORE, random)}${hidden}${pick(AFTER, random)}` })),
    ),
  );
}
