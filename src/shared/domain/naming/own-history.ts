import type { ProgramId } from '../programs/program.ts';
import type { NameFinding } from './check-name.ts';
import type { ChineseReader } from './chinese-reader.ts';
import { readName } from './normalise.ts';

/** A name of this vault that was refused, with the words that the refusal quotes. */
export interface OwnRefusal {
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

/** What this vault itself knows about names. */
export interface OwnHistory {
  readonly refusals: readonly OwnRefusal[];
  /** Other programs of the same applicant. */
  readonly programs: readonly { readonly id: ProgramId; readonly name: string }[];
}

const OWN = '备好：这个保险库里的记录';
const QUOTED = /[“「『"【]([^”」』"】]{2,15})[”」』"】]/gu;

/** Findings from what happened in this vault: a refused name or word, and a name that another program has (B16). */
export function checkOwnHistory(
  name: string,
  { refusals, programs }: OwnHistory,
  chinese: Pick<ChineseReader, 'simplify'>,
): readonly NameFinding[] {
  const fold = (text: string) => readName(text, chinese).compact.text;
  const folded = fold(name);
  if (folded === '') return [];
  const whole = { match: name, start: 0, end: name.length, source: OWN, confidence: 'community' } as const;
  const same = refusals.find((refusal) => fold(refusal.name) === folded);
  const words = new Set(refusals.flatMap(quotedWords));
  return [
    ...(same ? [refusedName(whole, same)] : []),
    ...(same ? [] : [...words].flatMap((word) => refusedWord(name, word))),
    ...(programs.some((program) => fold(program.name) === folded) ? [duplicate(whole)] : []),
  ];
}

type Whole = Pick<NameFinding, 'match' | 'start' | 'end' | 'source' | 'confidence'>;

function refusedName(whole: Whole, { at }: OwnRefusal): NameFinding {
  const day = at.slice(0, 10);
  return {
    ...whole,
    ruleId: 'own.refused-name',
    layer: 'platform',
    severity: 'reject',
    message: {
      zh: `这个名称在 ${day} 已经被驳回过一次。`,
      en: `This very name was refused on ${day}.`,
    },
    fix: {
      zh: '换一个名称再交，原样再交多半还会被驳回。',
      en: 'Hand in another name; the same one is likely refused again.',
    },
  };
}

/** A word that a refusal of this vault named, and when that was. */
export interface RefusedWord {
  readonly word: string;
  readonly at: string;
}

/** The words that the refusals of this vault named, each with the latest of them. */
export function refusedWords(refusals: readonly OwnRefusal[]): readonly RefusedWord[] {
  const latest = new Map<string, string>();
  for (const refusal of refusals.toSorted((a, b) => a.at.localeCompare(b.at))) {
    for (const word of quotedWords(refusal)) latest.set(word, refusal.at);
  }
  return [...latest].map(([word, at]) => ({ word, at }));
}

/** Words that a refusal puts in quotation marks and that were in the refused name. */
function quotedWords({ name, text }: OwnRefusal): string[] {
  return [...text.matchAll(QUOTED)].flatMap(([, word = '']) => (name !== word && name.includes(word) ? [word] : []));
}

function refusedWord(name: string, word: string): NameFinding[] {
  const start = name.indexOf(word);
  if (start < 0) return [];
  return [
    {
      ruleId: 'own.refused-word',
      layer: 'platform',
      severity: 'warn',
      match: word,
      start,
      end: start + word.length,
      source: OWN,
      confidence: 'community',
      message: { zh: `“${word}”在你以前的驳回里被点名。`, en: `“${word}” was named in an earlier refusal of yours.` },
      fix: { zh: `换掉“${word}”。`, en: `Write something else for “${word}”.` },
    },
  ];
}

function duplicate(whole: Whole): NameFinding {
  return {
    ...whole,
    ruleId: 'own.same-name',
    layer: 'filing',
    severity: 'warn',
    message: {
      zh: '同一申请人的另一个小程序已经叫这个名称。',
      en: 'Another program of the same applicant has this name.',
    },
    fix: { zh: '两个小程序各起一个名称。', en: 'Give each program a name of its own.' },
  };
}
