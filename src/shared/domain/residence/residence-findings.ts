import type { CalendarDate } from '../calendar-date.ts';
import type { Finding } from '../finding.ts';
import { describeAge } from '../identity/describe-age.ts';
import { findProvince } from '../regions/regions.ts';
import type { ProvinceRule } from '../rules/rule-pack.ts';

const ONE_PROVINCE_SOURCE =
  'https://developers.weixin.qq.com/community/develop/article/doc/000aca82d841f035b351e114f6b013';

function nameOf(code: string): string {
  return findProvince(code)?.name ?? code;
}

/** The province takes only its own ID cards, as vendors tell it about websites. */
export function describeLocalOnly(province: ProvinceRule, idProvince: string): Finding {
  const home = nameOf(idProvince);
  return {
    ruleId: 'residence.local-id-only',
    severity: 'warn',
    message: {
      zh: `据云厂商关于网站备案的说明，${province.name}只接受本省身份证；小程序备案是否一样没有证实。`,
      en: `Vendor texts about website filing say that ${province.name} takes local ID cards only; not confirmed for mini programs.`,
    },
    fix: {
      zh: `建议改在身份证所在的${home}备案。同一个人在所有平台只能用同一个省，之后的备案也要用这个省。`,
      en: `File in the province of the ID card (${home}). One person uses one province on all platforms, so later filings follow.`,
    },
    source: province.source,
    confidence: province.confidence,
  };
}

/** Vendors say that filing across provinces works here. */
export function describeSupported(province: ProvinceRule): Finding {
  return {
    ruleId: 'residence.supported',
    severity: 'info',
    message: {
      zh: `据云厂商关于网站备案的说明，${province.name}支持外省身份证备案；小程序备案是否一样没有证实。`,
      en: `Vendor texts about website filing say that ${province.name} supports ID cards from elsewhere; not confirmed for mini programs.`,
    },
    fix: {
      zh: '有居住地证明就一并准备：微信的字段在跨省时会要求上传。',
      en: 'Have a proof of residence ready all the same: WeChat’s field asks for one across provinces.',
    },
    source: province.source,
    confidence: province.confidence,
  };
}

/** The number does not tell where the ID card comes from, or is not there yet. */
export function describeNoHome(): Finding {
  return {
    ruleId: 'residence.no-id-province',
    severity: 'info',
    message: {
      zh: '还看不出证件是哪个省的（号码没填、不完整，或不是居民身份证），所以不知道要不要居住地证明。',
      en: 'The number does not tell the card’s province (missing, incomplete, or another kind of document), so it is not known whether a proof of residence is needed.',
    },
    fix: {
      zh: '填好身份证号码和备案省份后再看。',
      en: 'Fill in the ID number and the filing province, then look again.',
    },
    source: '备好',
    confidence: 'community',
  };
}

/** Nothing reliable is known: says what to ask, and where. `province` is undefined where no row exists at all. */
export function describeUnknown(filingProvince: string, province: ProvinceRule | undefined): Finding {
  const name = nameOf(filingProvince);
  const isUnclear = province?.outsideIdPolicy === 'unclear';
  return {
    ruleId: 'residence.unknown',
    severity: 'warn',
    message: {
      zh: `外省身份证能否在${name}备案，${isUnclear ? '各处的说明不一致' : '没有读到可靠的说明'}，这里不作猜测。`,
      en: `Whether ${name} takes an ID card from elsewhere is ${isUnclear ? 'told differently by different texts' : 'told by no text that was read'}; no guess is made.`,
    },
    fix: {
      zh: `提交前请向${name}通信管理局或微信小程序客服询问：外省身份证能否备案个人小程序，接受哪种居住地证明。也可以改在身份证所在的省备案。`,
      en: 'Ask the provincial communications authority or WeChat support first: may an ID card from elsewhere file, and with which proof? Or file in the province of the ID card.',
    },
    source: province?.source ?? '备好',
    confidence: province === undefined ? 'unconfirmed' : province.confidence,
  };
}

/** Sources that contradict each other about the province. */
export function describeConflict(province: ProvinceRule): Finding[] {
  if (province.conflictText === null) return [];
  return [
    {
      ruleId: 'province.conflict',
      severity: 'warn',
      message: {
        zh: `关于${province.name}的说明互相矛盾：${province.conflictText.zh}。`,
        en: `The sources about ${province.name} disagree: ${province.conflictText.en}.`,
      },
      fix: { zh: '以省通信管理局的答复为准。', en: 'The provincial authority’s answer decides.' },
      source: province.source,
      confidence: province.confidence,
    },
  ];
}

/** What holds for local and other applicants alike: phone, age, and what else is told about the province. */
export function describeProvince(
  province: ProvinceRule,
  { birthDate, date }: { readonly birthDate: CalendarDate | undefined; readonly date: CalendarDate },
): Finding[] {
  return [
    ...describePhone(province),
    ...(birthDate === undefined ? [] : describeAge(birthDate, date, province)),
    ...describeNotes(province),
  ];
}

function describePhone(province: ProvinceRule): Finding[] {
  if (province.localPhone === 'not-required') return [];
  const isRequired = province.localPhone === 'required';
  return [
    {
      ruleId: 'province.local-phone',
      severity: isRequired ? 'warn' : 'info',
      message: {
        zh: `${isRequired ? '据云厂商说明' : '2017 年有说明提到'}，${province.name}要求负责人用本省（市）的手机号（网站备案的说明）。`,
        en: `${isRequired ? 'Vendors say' : 'A text of 2017 says'} that ${province.name} wants a local mobile number (about websites).`,
      },
      fix: {
        zh: '有当地手机号就填当地的；没有可先询问省通信管理局。',
        en: 'Use a local number where you have one; ask the authority if not.',
      },
      source: province.source,
      confidence: province.confidence,
    },
  ];
}

function describeNotes(province: ProvinceRule): Finding[] {
  if (province.notes.length === 0) return [];
  const notes = province.notes.join('；');
  return [
    {
      ruleId: 'province.notes',
      severity: 'info',
      message: {
        zh: `${province.name}另有说明（网站备案，小程序是否照此没有证实）：${notes}。`,
        en: `Also told about ${province.name} (website filing, not confirmed for mini programs; in Chinese): ${notes}.`,
      },
      fix: { zh: '提交前逐条对照一遍。', en: 'Go through them before you submit.' },
      source: province.source,
      confidence: province.confidence,
    },
  ];
}

/** Another filing elsewhere decides the province: told wherever the card and the filing differ. */
export function describeOneProvince(): Finding {
  return {
    ruleId: 'residence.one-province',
    severity: 'info',
    message: {
      zh: '同一个人在所有平台的备案必须用同一个省。',
      en: 'One person uses one and the same province for the filings on all platforms.',
    },
    fix: {
      zh: '以前在别处备过案的，这次要选同一个省，或者先变更、注销原来的备案。',
      en: 'If you have filed before, choose the same province, or change or cancel the earlier filing first.',
    },
    source: ONE_PROVINCE_SOURCE,
    confidence: 'community',
  };
}
