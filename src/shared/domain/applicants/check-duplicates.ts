import type { Finding } from '../finding.ts';

/** Ids of other applicants that share something that belongs to one person. */
export interface Same {
  readonly idNumber: readonly string[];
  readonly mobile: readonly string[];
}

/** Warns and never refuses: families share phones, and a person may be entered again on purpose. No finding names anybody. */
export function checkDuplicates({ idNumber, mobile }: Same): Finding[] {
  return [
    ...(idNumber.length === 0
      ? []
      : [
          own('applicant.same-id-number', {
            message: {
              zh: '另有申请人使用了相同的证件号码。',
              en: 'Another applicant has the same ID number.',
            },
            fix: {
              zh: '如果是同一个人，请只保留一份；如果不是，请核对号码。',
              en: 'If it is the same person, keep only one of them; if not, check the number.',
            },
          }),
        ]),
    ...(mobile.length === 0
      ? []
      : [
          own('applicant.same-mobile', {
            message: {
              zh: '另有申请人使用了相同的手机号。',
              en: 'Another applicant has the same mobile number.',
            },
            fix: {
              zh: '请核对手机号：备案时要用本人的号码接收验证短信。',
              en: 'Check the number: the filing sends its code to a number of the person’s own.',
            },
          }),
        ]),
  ];
}

function own(ruleId: string, texts: Pick<Finding, 'message' | 'fix'>): Finding {
  return { ruleId, severity: 'warn', ...texts, source: '备好', confidence: 'official' };
}
