import type { ApplicantProfile } from '../applicants/applicant.ts';
import { listValues } from '../packet/field-values.ts';
import type { FieldValue } from '../packet/packet-plan.ts';
import type { ProgramProfile } from '../programs/program.ts';
import type { RulePack } from '../rules/rule-pack.ts';

type Rules = Pick<RulePack, 'materials' | 'categories'>;

/** The digits of the ID number that the ministry's page asks for. */
const ID_TAIL = 6;

/**
 * What to type where at one step, in the console's order and with its labels; empty where nothing is typed. A value
 * that only the person knows (a code, a password) is no row.
 */
export function listStepValues(
  stepId: string,
  { applicant, program }: { readonly applicant: ApplicantProfile; readonly program: ProgramProfile },
  rules: Rules,
): FieldValue[] {
  const label = (fieldId: string) => rules.materials.find(({ id }) => id === fieldId)?.label ?? fieldId;
  const row = (fieldId: string, value: string, note = ''): FieldValue => ({
    fieldId,
    label: label(fieldId),
    value,
    note,
  });
  switch (stepId) {
    case 'register':
      return [row('reg.email', applicant.email, '须是没有用过的邮箱：一个邮箱只能注册一个小程序')];
    case 'identity':
      return [
        row('reg.name', applicant.name, '与证件完全一致'),
        row('reg.idno', applicant.idNumber, '最后一位是 X 时用大写'),
        row('reg.phone', applicant.mobile, '管理员本人的手机号，要收验证码'),
      ];
    case 'name':
      return [row('info.name', program.name, '4–30 个字符，汉字算 2 个')];
    case 'filing':
      return listValues(applicant, program, rules).map(({ required: _, ...value }) => value);
    case 'sms':
      return [
        { fieldId: 'sms.phone', label: '手机号', value: applicant.mobile, note: '与备案里填的一致' },
        {
          fieldId: 'sms.id-tail',
          label: '身份证号后六位',
          value: applicant.idNumber.slice(-ID_TAIL),
          note: '最后一位是 X 也要填',
        },
      ];
    case 'certification':
      return [
        row('cer.name', program.name, '认证后替换小程序名称'),
        row('cer.contact', [applicant.name, applicant.mobile].filter(Boolean).join(' '), '审核人员会打电话'),
      ];
    default:
      return [];
  }
}
