import { type Finding, type Severity, type Verdict, verdictOf } from '../finding.ts';
import type { PreApproval } from '../programs/program.ts';
import type { CategoryRule } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';

/** The filing takes so many contents at most. */
const MOST_CATEGORIES = 5;

/** How an advice is founded: read in the official guide, judged by us or by applicants, or not known at all. */
export const ADVICE_BASES = ['official', 'likely', 'unknown'] as const;
export type AdviceBasis = (typeof ADVICE_BASES)[number];

/** What is known of one content for an individual. The basis is never better than the source. */
export interface CategoryAdvice {
  readonly categoryId: number;
  readonly name: string;
  readonly individual: CategoryRule['individual'];
  readonly basis: AdviceBasis;
}

/** What will be said to a choice of filing contents. */
export interface CategoryCheck {
  readonly verdict: Verdict;
  readonly advice: readonly CategoryAdvice[];
  readonly findings: readonly Finding[];
}

const OWN = '备好';
const FILING_API =
  'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/record/applyIcpFiling.html';

/** Where an advice comes from. */
export function basisOf({ individual, confidence }: Pick<CategoryRule, 'individual' | 'confidence'>): AdviceBasis {
  if (individual === 'unknown') return 'unknown';
  return confidence === 'official' && (individual === 'allowed' || individual === 'not-advised')
    ? 'official'
    : 'likely';
}

/** Checks the chosen contents (服务内容标识) and the answer about pre-approval; unknown ids are findings, no errors. */
export function checkCategories(
  { categoryIds, preApproval }: { readonly categoryIds: readonly number[]; readonly preApproval: PreApproval },
  categories: readonly CategoryRule[],
): CategoryCheck {
  const chosen = [...new Set(categoryIds)].map((id) => ({
    id,
    rule: categories.find((each) => each.categoryId === id),
  }));
  const known = chosen.flatMap(({ rule }) => (rule?.level === 2 ? [rule] : []));
  const findings = [
    ...countFindings(categoryIds.length),
    ...chosen.flatMap(({ id, rule }) => (rule?.level === 2 ? [] : [notAContent(id, rule)])),
    ...known.flatMap(adviceFindings),
    ...preApprovalFindings(preApproval),
  ];
  return {
    verdict: verdictOf(findings),
    advice: known.map((rule) => ({
      categoryId: rule.categoryId,
      name: nameOf(rule),
      individual: rule.individual,
      basis: basisOf(rule),
    })),
    findings,
  };
}

function nameOf({ firstLevel, secondLevel }: CategoryRule): string {
  return secondLevel === null ? firstLevel : `${firstLevel} › ${secondLevel}`;
}

const t = (zh: string, en: string): Text => ({ zh, en });

function finding(ruleId: string, severity: Severity, message: Text, fix: Text): Finding {
  return { ruleId, severity, message, fix, source: FILING_API, confidence: 'official' };
}

function countFindings(count: number): Finding[] {
  if (count === 0) {
    return [
      finding(
        'category.none',
        'reject',
        t('还没有选服务内容标识。', 'No filing content is chosen yet.'),
        t('至少选一个二级内容，最多五个。', 'Choose at least one second-level content, at most five.'),
      ),
    ];
  }
  if (count <= MOST_CATEGORIES) return [];
  return [
    finding(
      'category.too-many',
      'reject',
      t(`选了 ${count} 个，最多五个。`, `${count} are chosen; five are the most.`),
      t('只留和现有功能最贴近的几个。', 'Keep those that are closest to what the program does now.'),
    ),
  ];
}

function notAContent(id: number, rule: CategoryRule | undefined): Finding {
  const fix = t('用“category list”查二级内容的编号。', 'Look the number up with “category list”.');
  return rule
    ? finding(
        'category.first-level',
        'reject',
        t(
          `${id} “${rule.firstLevel}”是一级，备案只收二级内容。`,
          `${id} “${rule.firstLevel}” is a first level; the filing takes second levels only.`,
        ),
        fix,
      )
    : finding(
        'category.unknown-id',
        'reject',
        t(`没有编号为 ${id} 的服务内容。`, `There is no content with the number ${id}.`),
        fix,
      );
}

/** What speaks against a content for an individual. A warning at most: reviewer and authority decide in the end. */
function adviceFindings(rule: CategoryRule): Finding[] {
  const name = nameOf(rule);
  const basis = basisOf(rule);
  const at = { source: rule.source, confidence: rule.confidence };
  if (rule.individual === 'not-advised') {
    return [
      {
        ruleId: `category.${basis}.not-advised`,
        severity: 'warn',
        message:
          basis === 'official'
            ? t(`官方指引：个人不建议选择“${name}”。`, `The official guide: individuals are advised against “${name}”.`)
            : t(
                `有人转述官方指引：个人不建议选择“${name}”。`,
                `Retold from the official guide: individuals are advised against “${name}”.`,
              ),
        fix: t(
          '换一个更像个人工具的内容，例如“工具”下面的记录类。',
          'Choose something closer to a personal tool, such as a record under 工具.',
        ),
        ...at,
      },
    ];
  }
  if (rule.individual === 'likely-not') {
    return [
      {
        ruleId: 'category.likely.not',
        severity: 'warn',
        message: t(
          `“${name}”对个人很可能不通过；这是备好的推断，没有官方依据。`,
          `“${name}” is likely refused to individuals; our own judgement, not official.`,
        ),
        fix: t(
          '想选它，先在控制台确认；更稳的是换一个内容。',
          'Confirm it in the console first, or choose another content.',
        ),
        ...at,
        source: `${OWN}; ${rule.source}`,
      },
    ];
  }
  if (rule.individual !== 'unknown') return [];
  return [
    {
      ruleId: 'category.unknown',
      severity: 'info',
      message: t(`没有找到个人能不能选“${name}”的说法。`, `Nothing was found about individuals and “${name}”.`),
      fix: t('提交前在控制台的选择指引里核对一下。', 'Compare with the guide in the console before you hand in.'),
      ...at,
    },
  ];
}

function preApprovalFindings(preApproval: PreApproval): Finding[] {
  if (preApproval === 'none') return [];
  if (preApproval === 'unanswered') {
    return [
      finding(
        'category.pre-approval-unanswered',
        'warn',
        t('还没有回答前置审批。', 'The question about pre-approval is not answered.'),
        t('都不涉及，也要明确选“以上都不涉及”。', 'If none applies, “以上都不涉及” must still be chosen.'),
      ),
    ];
  }
  return [
    finding(
      'category.pre-approval-involved',
      'warn',
      t(
        '涉及前置审批的内容要先有批文，个人一般拿不到。',
        'Contents with pre-approval need the approval first; individuals can hardly get it.',
      ),
      t('去掉这部分功能，再选“以上都不涉及”。', 'Leave that part out and choose “以上都不涉及”.'),
    ),
  ];
}
