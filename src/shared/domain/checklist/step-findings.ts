import type { Applicant } from '../applicants/applicant.ts';
import type { Finding } from '../finding.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';

/** One ID card, one phone and one WeChat account take so many programs each. */
const PROGRAM_LIMIT = 5;

/** What the vault knows of the other programs of the same person, and of who shares the phone. */
export interface StepFacts {
  readonly applicant: Pick<Applicant, 'email' | 'mobile'>;
  /** Programs of the person, this one included. */
  readonly programCount: number;
  /** Whether another program of the person has already been registered: the e-mail is then taken. */
  readonly hasRegisteredOther: boolean;
  /** Programs of everybody who has the same phone number in this vault, the person included. */
  readonly programsOfPhone: number;
}

/** What to look out for at a step before it is begun, from what the vault knows. Empty for the steps without. */
export function findStepRisks(rule: Pick<StepRule, 'id' | 'source'>, facts: StepFacts): Finding[] {
  if (rule.id === 'register') return [...emailRisks(facts, rule.source), ...limitRisks(facts, rule.source)];
  return rule.id === 'identity' ? limitRisks(facts, rule.source) : [];
}

function emailRisks({ applicant, hasRegisteredOther }: StepFacts, source: string): Finding[] {
  if (applicant.email === '' || !hasRegisteredOther) return [];
  return [
    warn('step.email-used', source, {
      message: {
        zh: '这位申请人已经用资料里的邮箱注册过别的小程序，同一个邮箱不能再用。',
        en: 'This person has already registered another program, and the e-mail of the profile can be used only once.',
      },
      fix: {
        zh: '换一个没有注册过公众平台、开放平台、企业微信，也没有绑定个人微信的邮箱。',
        en: 'Use an e-mail address that serves no other WeChat platform and no personal WeChat account.',
      },
    }),
  ];
}

function limitRisks({ programCount, programsOfPhone, applicant }: StepFacts, source: string): Finding[] {
  const findings: Finding[] = [];
  if (programCount > PROGRAM_LIMIT)
    findings.push(
      warn('step.limit-of-id', source, {
        message: {
          zh: `同一身份证最多 ${PROGRAM_LIMIT} 个小程序，这里已经有 ${programCount} 个。`,
          en: `One ID card takes ${PROGRAM_LIMIT} programs; here are ${programCount}.`,
        },
        fix: LIMIT_FIX,
      }),
    );
  if (applicant.mobile !== '' && programsOfPhone > PROGRAM_LIMIT)
    findings.push(
      warn('step.limit-of-phone', source, {
        message: {
          zh: `同一手机号最多 ${PROGRAM_LIMIT} 个小程序，保险库里用这个号码的有 ${programsOfPhone} 个。`,
          en: `One phone number takes ${PROGRAM_LIMIT} programs; ${programsOfPhone} in this vault use it.`,
        },
        fix: LIMIT_FIX,
      }),
    );
  return findings;
}

const LIMIT_FIX: Text = {
  zh: '在“公众平台安全助手 → 绑定查询”里看看已经绑定了哪些，注销或解绑不用的。',
  en: 'Look at 公众平台安全助手 → 绑定查询 for what is bound, and cancel or unbind what is not used.',
};

function warn(ruleId: string, source: string, texts: { readonly message: Text; readonly fix: Text }): Finding {
  return { ruleId, severity: 'warn', ...texts, source, confidence: 'official' };
}
