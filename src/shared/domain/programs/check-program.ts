import { checkCategories } from '../categories/check-categories.ts';
import type { Finding } from '../finding.ts';
import type { CategoryRule, MaterialRule, RulePack } from '../rules/rule-pack.ts';
import type { ProgramProfile } from './program.ts';

/** Characters of the remark; the authority reads it. */
const REMARK_LENGTH = { min: 20, max: 200 } as const;

/** Checks a program's remark, contents and pre-approval; the name has a check of its own. Empty fields are no finding. */
export function checkProgram(program: ProgramProfile, rules: Pick<RulePack, 'categories' | 'materials'>): Finding[] {
  return [...checkRemark(program.remark, rules.materials), ...checkContents(program, rules.categories)];
}

function sourceOf(materials: readonly MaterialRule[], fieldId: string): Pick<Finding, 'source' | 'confidence'> {
  const material = materials.find(({ id }) => id === fieldId);
  return { source: material?.source ?? '备好', confidence: material?.confidence ?? 'unconfirmed' };
}

function checkRemark(remark: string, materials: readonly MaterialRule[]): Finding[] {
  const length = [...remark].length;
  if (length === 0 || (length >= REMARK_LENGTH.min && length <= REMARK_LENGTH.max)) return [];
  return [
    {
      ruleId: 'program.remark-length',
      severity: 'reject',
      message: {
        zh: `备注有 ${length} 个字，须在 ${REMARK_LENGTH.min}–${REMARK_LENGTH.max} 字之间。`,
        en: `The remark has ${length} characters; it must have ${REMARK_LENGTH.min}–${REMARK_LENGTH.max}.`,
      },
      fix: {
        zh: '写清楚做什么、不做什么（例如不涉及交易、不收集用户内容）。',
        en: 'Say what it does and what it does not (no trade, no user content).',
      },
      ...sourceOf(materials, 'fil.remark'),
    },
  ];
}

/** What was not filled in yet is no finding here: the packet says what is missing. */
const EMPTY = new Set(['category.none', 'category.pre-approval-unanswered']);

function checkContents({ categoryIds, preApproval }: ProgramProfile, categories: readonly CategoryRule[]): Finding[] {
  return checkCategories({ categoryIds, preApproval }, categories).findings.filter(({ ruleId }) => !EMPTY.has(ruleId));
}
