import { type Finding, SEVERITIES, severityAllowed, type Verdict, verdictOf } from '../finding.ts';
import type { NameLayer, NameRule, ProvinceRule } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';
import { makeSubject, type NameContext, type NameSubject, type RuleHit } from './name-subject.ts';
import { nameUnits } from './name-units.ts';
import { CODE_RULES } from './rules/code-rules.ts';
import { checkWords } from './rules/word-rule.ts';

export type { NameContext };

/** A finding about a piece of the name: `start` and `end` are UTF-16 offsets into the original, `match` is that piece. */
export interface NameFinding extends Finding {
  readonly layer: NameLayer;
  readonly match: string;
  readonly start: number;
  readonly end: number;
}

/** What the platform and the filing authority will say to a name, as far as it can be known offline. */
export interface NameCheck {
  readonly name: string;
  /** GBK length. */
  readonly units: number;
  /** The worse of the two. */
  readonly verdict: Verdict;
  readonly platform: { readonly verdict: Verdict };
  readonly filing: { readonly verdict: Verdict };
  /** The worst first, then by place. */
  readonly findings: NameFinding[];
}

interface Hit extends RuleHit {
  readonly rule: NameRule;
  readonly layers: readonly NameLayer[];
}

const DISGUISE_RULE = 'F08';

/** Checks a name against every rule that can be checked offline. Takes any string; the time grows with its length. */
export function checkName(name: string, context: NameContext): NameCheck {
  const subject = makeSubject(name, context);
  const hits = context.rules.flatMap((rule) =>
    runRule(subject, rule, context).map((hit): Hit => ({ ...hit, rule, layers: rule.layers })),
  );
  const findings = [...hits, ...disguises(hits, context.rules)]
    .flatMap((hit) => hit.layers.map((layer) => toFinding(name, hit, layer)))
    .toSorted(worstFirst);
  const verdictFor = (layer: NameLayer) => verdictOf(findings.filter((finding) => finding.layer === layer));
  return {
    name,
    units: nameUnits(name),
    verdict: verdictOf(findings),
    platform: { verdict: verdictFor('platform') },
    filing: { verdict: verdictFor('filing') },
    findings: [...findings, ...provinceLimits(name, context.filingProvince)],
  };
}

function runRule(subject: NameSubject, rule: NameRule, context: NameContext): RuleHit[] {
  if (rule.check === 'not-offline') return [];
  const words = rule.check === 'words' ? checkWords(subject, rule, context) : [];
  return [...words, ...(CODE_RULES[rule.id]?.(subject, rule, context) ?? [])];
}

/** One finding of the disguise rule for each place that another rule saw through a disguise. */
function disguises(hits: readonly Hit[], rules: readonly NameRule[]): Hit[] {
  const rule = rules.find(({ id }) => id === DISGUISE_RULE);
  if (!rule) return [];
  const byPlace = new Map(
    hits.filter(({ isDisguised }) => isDisguised).map((hit) => [`${hit.start}-${hit.end}-${hit.layers.join()}`, hit]),
  );
  return [...byPlace.values()].map((hit) => ({ ...hit, rule, severity: rule.severity }));
}

function toFinding(name: string, hit: Hit, layer: NameLayer): NameFinding {
  const { rule, start, end } = hit;
  const match = name.slice(start, end);
  const severity = severityAllowed(hit.severity, rule.confidence);
  const message = fill(rule.message, match);
  return {
    ruleId: rule.id,
    layer,
    severity,
    match,
    start,
    end,
    message: severity === 'warn' && rule.severity === 'reject' ? asGuess(message) : message,
    fix: fill(rule.fix, match),
    source: rule.source,
    confidence: rule.confidence,
  };
}

/** What a rule says for sure of its own words is only a possibility for softer ones and for what is merely heard. */
function asGuess({ zh, en }: Text): Text {
  return { zh: `审核可能这样看：${zh}`, en: `A reviewer may take it this way: ${en}` };
}

function fill(text: Text, match: string): Text {
  // A function, because `$&` in a name must not mean anything.
  const put = (sentence: string) => sentence.replaceAll('{match}', () => match);
  return { zh: put(text.zh), en: put(text.en) };
}

function worstFirst(a: NameFinding, b: NameFinding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.start - b.start ||
    (a.ruleId < b.ruleId ? -1 : 1)
  );
}

/** What the filing province is told to say about names: shown, not judged, since it is about websites. */
function provinceLimits(name: string, province: ProvinceRule | undefined): NameFinding[] {
  return (province?.nameLimits ?? []).map(
    (limit): NameFinding => ({
      ruleId: 'province.name-limit',
      layer: 'filing',
      severity: 'info',
      match: name,
      start: 0,
      end: name.length,
      message: {
        zh: `${province?.name ?? ''}关于网站名称另有说法：${limit.zh}。`,
        en: `Told about names of websites in ${province?.name ?? ''}: ${limit.en}.`,
      },
      fix: {
        zh: '小程序是否照此没有证实，请对照一下。',
        en: 'Not confirmed for mini programs; compare your name with it.',
      },
      source: province?.source ?? '',
      confidence: province?.confidence ?? 'unconfirmed',
    }),
  );
}
