import { type Verdict, verdictOf } from '../finding.ts';
import type { NameLayer } from '../rules/rule-pack.ts';
import { checkName, type NameContext, type NameFinding } from './check-name.ts';
import { nameUnits } from './name-units.ts';

/** 备注 of the filing, and 简介 of the platform. */
export const TEXT_KINDS = ['remark', 'intro'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What will be said to a remark or an intro, as far as it can be known offline. */
export interface TextCheck {
  readonly kind: TextKind;
  /** Characters of a remark; units of an intro (ASCII 1, others 2). */
  readonly length: number;
  readonly verdict: Verdict;
  readonly findings: NameFinding[];
}

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly layer: NameLayer;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
}

const LIMITS: Readonly<Record<TextKind, Limits>> = {
  remark: {
    min: 20,
    max: 200,
    layer: 'filing',
    zh: '备注',
    en: 'remark',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/record/applyIcpFiling.html',
  },
  intro: {
    min: 4,
    max: 120,
    layer: 'platform',
    zh: '简介',
    en: 'intro',
    source: 'WxJava / Go SDK comments for 小商店 name_info, repeating the platform rule text',
  },
};

/** Contact details and addresses are unwelcome in any text. */
const ALSO_IN_TEXTS = new Set(['F06', 'F07']);
const CLAUSE_END = /[。；;！!？?\n]/u;
const NEGATION = /不|无|没有|未|禁止/u;

/**
 * Checks a remark or an intro: its length, and the words that a name must not hold either. Words warn only (one applicant
 * says that they are refused here too), and not where the clause says what the program does not do (不涉及交易).
 */
export function checkText(kind: TextKind, text: string, context: NameContext): TextCheck {
  const length = kind === 'remark' ? [...text].length : nameUnits(text);
  const rules = context.rules.filter(({ id, check }) => check === 'words' || ALSO_IN_TEXTS.has(id));
  const words = checkName(text, contextFor(rules, context))
    .findings.filter(({ layer, start }) => layer === LIMITS[kind].layer && !isDenied(text, start))
    .map(
      (finding): NameFinding => ({ ...finding, severity: finding.severity === 'reject' ? 'warn' : finding.severity }),
    );
  const findings = [...lengthFinding(kind, text, length), ...words];
  return { kind, length, verdict: verdictOf(findings), findings };
}

/** The filtered rules of each pack as one lasting array: what is made ready for searching hangs on it. */
const TEXT_RULES = new WeakMap<NameContext['rules'], NameContext['rules']>();

function contextFor(rules: NameContext['rules'], { filingProvince: _, ...context }: NameContext): NameContext {
  const known = TEXT_RULES.get(context.rules) ?? rules;
  TEXT_RULES.set(context.rules, known);
  return { ...context, rules: known };
}

function isDenied(text: string, start: number): boolean {
  const before = text.slice(0, start);
  const clause = before.split(CLAUSE_END).at(-1) ?? '';
  return NEGATION.test(clause);
}

function lengthFinding(kind: TextKind, text: string, length: number): NameFinding[] {
  const { min, max, layer, zh, en, source } = LIMITS[kind];
  if (length >= min && length <= max) return [];
  return [
    {
      ruleId: `text.${kind}-length`,
      layer,
      severity: 'reject',
      match: text,
      start: 0,
      end: text.length,
      message: {
        zh: `${zh}长度为 ${length}，须在 ${min}–${max} 之间。`,
        en: `The ${en} has a length of ${length}; it must be ${min}–${max}.`,
      },
      fix: {
        zh: '写清楚做什么、不做什么（例如不涉及交易、不收集用户内容）。',
        en: 'Say what it does and what it does not (no trade, no user content).',
      },
      source,
      confidence: 'official',
    },
  ];
}
