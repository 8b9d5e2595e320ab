import type { Finding } from '../finding.ts';
import type { CategoryRule, MaterialRule, RulePack } from '../rules/rule-pack.ts';
import type { ProgramProfile } from './program.ts';

/** Characters of the remark; the authority reads it. */
const REMARK_LENGTH = { min: 20, max: 200 } as const;
const MAX_CONTENTS = 5;
const CONTENT_TABLE = 'https://developers.weixin.qq.com/miniprogram/product/record/receord_category.html';

/** Checks a program's remark, contents and pre-approval; the name has a check of its own. Empty fields are no finding. */
export function checkProgram(program: ProgramProfile, rules: Pick<RulePack, 'categories' | 'materials'>): Finding[] {
  return [
    ...checkRemark(program.remark, rules.materials),
    ...checkContents(program, rules),
    ...checkPreApproval(program),
  ];
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

function checkContents(program: ProgramProfile, rules: Pick<RulePack, 'categories' | 'materials'>): Finding[] {
  const findings: Finding[] = [];
  if (program.categoryIds.length > MAX_CONTENTS) findings.push(tooMany(rules.materials));
  for (const id of new Set(program.categoryIds)) {
    const category = rules.categories.find(({ categoryId }) => categoryId === id);
    if (category?.level !== 2) findings.push(notAContent(rules.materials));
    else findings.push(...judge(category));
  }
  return findings;
}

function tooMany(materials: readonly MaterialRule[]): Finding {
  return {
    ruleId: 'program.too-many-contents',
    severity: 'reject',
    message: { zh: '服务内容标识最多选 5 个。', en: 'At most five contents can be chosen.' },
    fix: { zh: '只留真正用到的。', en: 'Keep those that are really offered.' },
    ...sourceOf(materials, 'fil.content'),
  };
}

function notAContent(materials: readonly MaterialRule[]): Finding {
  return {
    ruleId: 'program.no-such-content',
    severity: 'reject',
    message: {
      zh: '选中的服务内容标识不存在，或只是第一级。',
      en: 'A chosen content does not exist or is of the first level only.',
    },
    fix: { zh: '请从列表里选第二级的内容。', en: 'Choose a second-level content from the list.' },
    ...sourceOf(materials, 'fil.content'),
  };
}

function judge(category: CategoryRule): Finding[] {
  if (category.individual !== 'not-advised' && category.individual !== 'likely-not') return [];
  const isTold = category.individual === 'not-advised';
  const name = category.secondLevel ?? category.firstLevel;
  return [
    {
      ruleId: isTold ? 'program.content-not-advised' : 'program.content-likely-not',
      severity: 'warn',
      message: {
        zh: isTold ? `“${name}”不建议个人选择。` : `“${name}”多半不适合个人（这是备好的判断，没有证实）。`,
        en: isTold
          ? `Individuals are advised against “${name}”.`
          : `“${name}” is likely not for individuals (our own judgement, not confirmed).`,
      },
      fix: {
        zh: '改选“工具”等符合实际功能的内容。',
        en: 'Choose 工具 or another content that fits the real function.',
      },
      source: isTold ? `${CONTENT_TABLE}; ${category.source}` : category.source,
      confidence: category.confidence,
    },
  ];
}

function checkPreApproval({ preApproval }: ProgramProfile): Finding[] {
  if (preApproval !== 'involved') return [];
  return [
    {
      ruleId: 'program.pre-approval',
      severity: 'warn',
      message: {
        zh: '选择了涉及前置审批：需要审批号和审批文件，个人一般没有。',
        en: 'Pre-approval is said to apply: it takes an approval number and file, which individuals normally do not have.',
      },
      fix: {
        zh: '没有审批就去掉这类内容，并选“以上都不涉及”。',
        en: 'Without one, drop such content and choose 以上都不涉及.',
      },
      source:
        'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/record/queryIcpNrlxTypes.html',
      confidence: 'official',
    },
  ];
}
