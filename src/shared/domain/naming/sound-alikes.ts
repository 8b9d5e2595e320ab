import type { ChineseReader } from './chinese-reader.ts';
import { type HeardWord, type HeardWords, hasHomophones } from './heard-words.ts';
import type { Span } from './match-words.ts';
import type { WordBounds } from './straddle.ts';

/** A place that sounds like a word of `list` without being it. */
export interface SoundAlike extends Span {
  readonly list: string;
}

interface Sound {
  readonly text: string;
  readonly bounds: WordBounds;
  isWord(text: string): boolean;
}

/** Everyday particles and pronouns: they stand there in their own sense, never for another character (猫的一天). */
const PARTICLES = new Set('的地得了着过是在有和与我你他她它们这那一不也都就还又很');
const LATIN = /[a-z]/;
const LONGEST_SYLLABLE = 6;
/** Longer Latin runs are no pinyin of a word in a name, and their reading would take long. */
const LONGEST_RUN = 40;
const PINYIN =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v))*$/;
/** A single letter is an abbreviation or an accident. */
const FEWEST_LETTERS = 2;

/** Where a text sounds like one of the words: in pinyin (zhongguo, 平tai) or with a wrong character (腾迅). */
export function findSoundAlikes(sound: Sound, heard: HeardWords, chinese: ChineseReader): SoundAlike[] {
  const found: SoundAlike[] = [];
  for (let start = 0; start < sound.text.length; start += 1) {
    for (const syllable of syllablesAt(sound.text, start, chinese)) {
      for (const word of heard.startingWith(syllable)) {
        const end = endOfSound(sound, start, { word, chinese });
        if (end !== null) found.push({ list: word.list, start, end });
      }
    }
  }
  return found;
}

function syllablesAt(text: string, at: number, chinese: ChineseReader): readonly string[] {
  const character = text.charAt(at);
  if (!LATIN.test(character)) return chinese.readingsOf(character);
  const syllables: string[] = [];
  for (let length = 1; length <= LONGEST_SYLLABLE; length += 1) {
    const syllable = text.slice(at, at + length);
    if (syllable.length < length || !LATIN.test(text.charAt(at + length - 1))) break;
    syllables.push(syllable);
  }
  return syllables;
}

/** Where the word ends if it is heard from `start` on, and is disguised in a way that counts; null otherwise. */
function endOfSound(
  sound: Sound,
  start: number,
  { word, chinese }: { readonly word: HeardWord; readonly chinese: ChineseReader },
): number | null {
  const { text, bounds } = sound;
  let at = start;
  let letters = 0;
  let same = 0;
  const others: number[] = [];
  for (const [index, syllable] of word.syllables.entries()) {
    const character = text.charAt(at);
    if (character === word.word.charAt(index)) {
      same += 1;
      at += 1;
    } else if (LATIN.test(character)) {
      if (!text.startsWith(syllable, at)) return null;
      letters += syllable.length;
      at += syllable.length;
    } else {
      if (!hasHomophones(word) || PARTICLES.has(character) || !standsAloneIn(bounds, at)) return null;
      if (!chinese.readingsOf(character).includes(syllable)) return null;
      others.push(at);
      at += 1;
    }
  }
  if (letters > 0)
    return others.length === 0 && letters >= FEWEST_LETTERS && isPinyinAround(text, start, at) ? at : null;
  if (others.some((other) => isOfNeighbour(sound, other, { start, end: at }))) return null;
  return others.length > 0 && same > 0 ? at : null;
}

/** A character that the cutter leaves alone belongs to no word that it knows. */
function standsAloneIn({ startOf, endOf }: WordBounds, at: number): boolean {
  return startOf[at] === at && endOf[at] === at + 1;
}

/** Whether the character makes a common word with the one beyond the end of the place: 火锅|点评 is no 火锅店. */
function isOfNeighbour({ text, isWord }: Sound, at: number, { start, end }: Span): boolean {
  const isOfNext = at === end - 1 && end < text.length && isWord(text.slice(at, end + 1));
  return isOfNext || (at === start && start > 0 && isWord(text.slice(start - 1, start + 1)));
}

/** Whether the letters before and after can be pinyin too: `tai` in `taiyang` can be heard, in `taint` it cannot. */
function isPinyinAround(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && LATIN.test(text.charAt(from - 1)) && LATIN.test(text.charAt(start))) from -= 1;
  let to = end;
  while (to < text.length && LATIN.test(text.charAt(to)) && LATIN.test(text.charAt(end - 1))) to += 1;
  if (to - from > LONGEST_RUN) return false;
  return PINYIN.test(text.slice(from, start)) && PINYIN.test(text.slice(end, to));
}
