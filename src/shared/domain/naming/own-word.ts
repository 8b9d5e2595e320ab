import type { Verdict } from '../finding.ts';
import type { NameLayer } from '../rules/rule-pack.ts';
import type { NameFinding } from './check-name.ts';
import type { ChineseReader } from './chinese-reader.ts';
import { readName, toOriginal } from './normalise.ts';

export const OWN_WORD_SEVERITIES = ['warn', 'reject'] as const satisfies readonly Verdict[];

/** A word that the person wants to be told of, whoever said it to them. */
export interface OwnWord {
  readonly word: string;
  readonly layer: NameLayer;
  readonly severity: (typeof OWN_WORD_SEVERITIES)[number];
  /** Why, in the person's words; empty where nothing was said. */
  readonly note: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

const OWN = '备好：这个保险库里的记录';

/** Findings about the person's own words; written otherwise (full width, traditional, with signs) they are seen as well. */
export function checkOwnWords(
  name: string,
  words: readonly OwnWord[],
  chinese: Pick<ChineseReader, 'simplify'>,
): readonly NameFinding[] {
  const { compact } = readName(name, chinese);
  return words.flatMap((word) => {
    const folded = readName(word.word, chinese).compact.text;
    const at = folded === '' ? -1 : compact.text.indexOf(folded);
    if (at < 0) return [];
    const place = toOriginal(compact, at, at + folded.length);
    return [findingOf(word, { ...place, match: name.slice(place.start, place.end) })];
  });
}

function findingOf(
  { word, layer, severity, note }: OwnWord,
  place: Pick<NameFinding, 'match' | 'start' | 'end'>,
): NameFinding {
  return {
    ...place,
    ruleId: 'own.word',
    layer,
    severity,
    source: OWN,
    confidence: 'community',
    message: {
      zh: `“${word}”是你自己加的词${note === '' ? '' : `：${note}`}`,
      en: `“${word}” is a word of your own${note === '' ? '' : `: ${note}`}`,
    },
    fix: {
      zh: `换掉“${word}”，或者在“自己的词”里去掉它。`,
      en: `Write something else, or take “${word}” out of your own words.`,
    },
  };
}
