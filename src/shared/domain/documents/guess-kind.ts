import type { PictureSize } from './document-edit.ts';
import type { DocumentKind } from './document-kind.ts';

/** What can be known of a file before anybody said what it is. */
export interface FileClues {
  /** The name, or the path below the folder that was chosen. */
  readonly path: string;
  /** Of an image; null for anything else. */
  readonly pixels: PictureSize | null;
  /** What is written on the first page of a PDF; empty where nothing can be read. */
  readonly text: string;
}

/** What a guess rests on. */
export const GUESS_REASONS = ['name', 'text', 'shape', 'several', 'nothing'] as const;

/** What a file is taken for. `kind` is null where a person has to look. */
export interface KindGuess {
  readonly kind: DocumentKind | null;
  readonly because: (typeof GUESS_REASONS)[number];
  /** The word that says so; empty where none does. */
  readonly word: string;
  /** What it may be, the likeliest first. */
  readonly candidates: readonly DocumentKind[];
}

interface Hint {
  readonly kind: DocumentKind;
  readonly words: readonly string[];
  /** Words that count only where they stand by themselves: a background is no back. */
  readonly whole?: readonly string[];
}

/*
 * Each tier decides for those below it: a permit has a front side too, and a photograph of somebody with the card in
 * their hand names the card. Within a tier the longer words come first and are used up: 暂住证 is no 住证, and a
 * 真实性承诺书 is no 承诺书.
 */
const HOLDING: readonly Hint[] = [{ kind: 'holding-id-photo', words: ['手持'] }];
const PAPERS: readonly Hint[] = [
  { kind: 'temporary-residence-permit', words: ['暂住证', '暂住', 'zanzhu'] },
  { kind: 'residence-permit', words: ['居住证', 'juzhu'] },
  { kind: 'social-security-proof', words: ['社会保险', '社保', '参保', '缴费证明', 'shebao'] },
  { kind: 'property-certificate', words: ['不动产权', '房屋所有权', '房产证', '房产', 'fangchan'] },
  { kind: 'authenticity-commitment', words: ['真实性承诺书', '真实性承诺', '真实性'] },
  { kind: 'commitment-letter', words: ['承诺书', '承诺函'] },
];
const SIDES: readonly Hint[] = [
  { kind: 'id-card-front', words: ['人像面', '人像', '头像面', '正面'], whole: ['front', 'portrait'] },
  { kind: 'id-card-back', words: ['国徽面', '国徽', '反面', '背面'], whole: ['back', 'emblem'] },
];
const BOTH_SIDES: readonly DocumentKind[] = ['id-card-front', 'id-card-back'];
const BOTH_WORDS = ['正反', '双面', '两面'];
const CARD_WORDS = ['身份证', 'sfz', 'idcard', 'id-card', 'id_card', 'shenfenzheng'];

const CARD_RATIO = 85.6 / 54;
/** A card that was cropped along its edges; photographs of 3 : 2 lie outside. */
const SHAPE_TOLERANCE = 0.04;

/** PDFs write some characters as radicals or in full width; blanks between characters are only typesetting. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

interface Match {
  readonly kind: DocumentKind;
  readonly word: string;
}

function matchesIn(text: string, hints: readonly Hint[]): readonly Match[] {
  let left = text;
  return hints.flatMap(({ kind, words, whole = [] }) => {
    const alone = new Set(left.split(/[^a-z]+/u));
    const word = words.find((candidate) => left.includes(candidate)) ?? whole.find((candidate) => alone.has(candidate));
    if (word === undefined) return [];
    left = left.replaceAll(word, ' ');
    return [{ kind, word }];
  });
}

function decide(matches: readonly Match[], because: 'name' | 'text'): KindGuess | null {
  const [first] = matches;
  if (!first) return null;
  const candidates = matches.map(({ kind }) => kind);
  if (candidates.length > 1) return { kind: null, because: 'several', word: '', candidates };
  return { kind: first.kind, because, word: first.word, candidates };
}

function guessByName(path: string): KindGuess | null {
  const name = plain(path);
  for (const tier of [HOLDING, PAPERS]) {
    const guess = decide(matchesIn(name, tier), 'name');
    if (guess) return guess;
  }
  const side = decide(matchesIn(name, SIDES), 'name');
  const both = BOTH_WORDS.find((candidate) => name.includes(candidate));
  if (side && both === undefined) return side;
  const word = both ?? CARD_WORDS.find((candidate) => name.includes(candidate));
  return word === undefined ? null : { kind: null, because: 'several', word, candidates: BOTH_SIDES };
}

/** A statement names what it is at its head, and other papers further down. */
function guessByText(text: string): KindGuess | null {
  const written = plain(text);
  const matches = matchesIn(written, PAPERS).toSorted((a, b) => written.indexOf(a.word) - written.indexOf(b.word));
  return decide(matches.slice(0, 1), 'text');
}

function hasCardShape({ width, height }: PictureSize): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.abs(ratio / CARD_RATIO - 1) <= SHAPE_TOLERANCE;
}

/**
 * What a file most likely is, by the words of its name, what is written in it, and its shape. Where these do not agree,
 * or say too little, it says so instead of guessing on: a wrong paper in the right place is refused weeks later.
 */
export function guessKind({ path, pixels, text }: FileClues): KindGuess {
  const byName = guessByName(path);
  const byText = guessByText(text);
  if (byName?.kind && byText?.kind && byName.kind !== byText.kind) {
    return { kind: null, because: 'several', word: '', candidates: [byText.kind, byName.kind] };
  }
  if (byName) return byName;
  if (byText) return byText;
  if (pixels && hasCardShape(pixels)) return { kind: null, because: 'shape', word: '', candidates: BOTH_SIDES };
  return { kind: null, because: 'nothing', word: '', candidates: [] };
}
