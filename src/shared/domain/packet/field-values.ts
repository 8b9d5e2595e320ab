import { type ApplicantProfile, ID_KIND_NAMES } from '../applicants/applicant.ts';
import { LONG_TERM } from '../calendar-date.ts';
import type { PreApproval, ProgramProfile } from '../programs/program.ts';
import { findProvince } from '../regions/regions.ts';
import type { CategoryRule, MaterialRule, RulePack } from '../rules/rule-pack.ts';
import type { FieldValue } from './packet-plan.ts';

/** A row of the value table, and whether the packet is incomplete without it. */
export interface PlannedValue extends FieldValue {
  readonly required: boolean;
}

interface Row {
  readonly fieldId: string;
  /** What is added to the console's own label where one field takes two values. */
  readonly part?: string;
  readonly value: string;
  readonly note: string;
  readonly optional?: boolean;
}

const NATURE = '个人';
const PRE_APPROVAL_VALUES: Readonly<Record<PreApproval, string>> = {
  unanswered: '',
  none: '以上都不涉及',
  involved: '涉及（须有审批号和审批文件）',
};

/** The values to type, in the console's order, with the console's own labels. */
export function listValues(
  applicant: ApplicantProfile,
  program: ProgramProfile,
  rules: Pick<RulePack, 'materials' | 'categories'>,
): PlannedValue[] {
  const labelOf = new Map(rules.materials.map(({ id, label }: MaterialRule) => [id, label]));
  return [...subjectRows(applicant), ...contactRows(applicant), ...programRows(program, rules.categories)].map(
    ({ fieldId, part, value, note, optional }) => ({
      fieldId,
      label: `${labelOf.get(fieldId) ?? fieldId}${part === undefined ? '' : `（${part}）`}`,
      value,
      note,
      required: optional !== true,
    }),
  );
}

/** A content's name as the console shows it. */
function categoryName({ firstLevel, secondLevel }: CategoryRule): string {
  return secondLevel === null ? firstLevel : `${firstLevel} > ${secondLevel}`;
}

function subjectRows(applicant: ApplicantProfile): Row[] {
  return [
    {
      fieldId: 'fil.region',
      value: findProvince(applicant.filingProvince)?.name ?? applicant.filingProvince,
      note: '市、区按通讯地址选择；同一个人在所有平台只能用同一个省',
    },
    { fieldId: 'fil.nature', value: NATURE, note: '' },
    { fieldId: 'fil.certtype', value: ID_KIND_NAMES[applicant.idKind].zh, note: '' },
    { fieldId: 'reg.name', value: applicant.name, note: '与证件完全一致' },
    { fieldId: 'reg.idno', value: applicant.idNumber, note: '最后一位是 X 时用大写' },
    { fieldId: 'fil.id.valid', part: '起', value: consoleDate(applicant.idValidFrom), note: '格式 YYYYMMDD' },
    { fieldId: 'fil.id.valid', part: '止', value: consoleDate(applicant.idValidTo), note: '格式 YYYYMMDD，或“长期”' },
    { fieldId: 'fil.id.addr', value: applicant.idAddress, note: '与证件逐字一致' },
  ];
}

function contactRows({ postalAddress, mobile, email, emergencyContact }: ApplicantProfile): Row[] {
  return [
    { fieldId: 'fil.addr', value: postalAddress, note: '不重复省、市，写到门牌号' },
    { fieldId: 'fil.mobile', value: mobile, note: '本人使用，审核期间保持畅通' },
    { fieldId: 'fil.emergency', part: '姓名', value: emergencyContact.name, note: '须是另一个人', optional: true },
    { fieldId: 'fil.emergency', part: '手机号', value: emergencyContact.mobile, note: '不能与负责人手机号相同' },
    { fieldId: 'fil.email', value: email, note: '' },
  ];
}

function programRows(program: ProgramProfile, categories: readonly CategoryRule[]): Row[] {
  const names = program.categoryIds.flatMap((id) => {
    const category = categories.find(({ categoryId }) => categoryId === id);
    return category ? [categoryName(category)] : [];
  });
  return [
    { fieldId: 'fil.app.name', value: program.name, note: '自动带出；要改名须在备案前改好' },
    { fieldId: 'fil.content', value: names.join('；'), note: '最多 5 个，只选第二级' },
    { fieldId: 'fil.nrlx', value: PRE_APPROVAL_VALUES[program.preApproval], note: '什么都不涉及也要选' },
    { fieldId: 'fil.remark', value: program.remark, note: '20–200 字，通信管理局会看' },
    ...(program.intro === ''
      ? []
      : [{ fieldId: 'info.intro', value: program.intro, note: '4–120 个字符，汉字算 2 个', optional: true }]),
  ];
}

/** Dates as the console takes them. */
function consoleDate(date: string): string {
  return date === LONG_TERM ? date : date.replaceAll('-', '');
}
