import type { DocumentKind } from '../documents/document-kind.ts';
import { DOCUMENT_KIND_NAMES } from '../documents/document-kind.ts';
import type { Finding } from '../finding.ts';
import type { MaterialRule, ProvinceRule } from '../rules/rule-pack.ts';

/** How the provinces call the proofs, and which of our kinds that is. Proofs of other kinds have no entry. */
const KIND_OF_PROOF: Readonly<Record<string, DocumentKind>> = {
  居住证: 'residence-permit',
  临时居住证: 'temporary-residence-permit',
  暂住证: 'temporary-residence-permit',
  社保证明: 'social-security-proof',
  社保卡: 'social-security-proof',
  房产证: 'property-certificate',
};

/** What is to be said about the proofs of a province that takes an ID card from elsewhere with a proof of residence. */
export function describeProofs(province: ProvinceRule, material: MaterialRule): Finding[] {
  const told = province.acceptedProofs.map((proof) => KIND_OF_PROOF[proof]);
  const missing = material.acceptedKinds.filter((kind) => !told.includes(kind));
  return [
    describeAccepted(province, material),
    ...(missing.length > 0 ? [describeFewerKinds(province, missing)] : []),
    ...(material.acceptedKinds.includes('social-security-proof') ? [describeMonths(province)] : []),
  ];
}

function describeAccepted(province: ProvinceRule, material: MaterialRule): Finding {
  return {
    ruleId: 'residence.accepted-kinds',
    severity: 'info',
    message: {
      zh: `身份证不是${province.name}的，需要一份居住地证明。微信的字段写明接受：${namesZh(material.acceptedKinds)}。`,
      en: `The ID card is from elsewhere, so a proof of residence is needed. WeChat’s own field names: ${namesEn(material.acceptedKinds)}.`,
    },
    fix: { zh: '准备其中一份，优先用居住证。', en: 'Prepare one of them, best the residence permit.' },
    source: material.source,
    confidence: material.confidence,
  };
}

function describeFewerKinds(province: ProvinceRule, missing: readonly DocumentKind[]): Finding {
  const proofs = province.acceptedProofs.join('、');
  // The province's own words: whoever reads English needs them at the counter.
  const quoted = province.acceptedProofs.map((name) => `“${name}”`).join(', ');
  return {
    ruleId: 'residence.province-names-fewer',
    severity: 'warn',
    message: {
      zh: `${province.name}自己的清单只写了：${proofs}。没有写：${namesZh(missing)}。清单是为网站备案写的，小程序是否照此，没有证实。`,
      en: `The province’s own list (a text about websites, not confirmed for mini programs) names only: ${quoted}. It does not name: ${namesEn(missing)}.`,
    },
    fix: {
      zh: `有${proofs}就用它；只有${namesZh(missing)}时可以提交，但可能被退回，可先向省通信管理局询问。`,
      en: 'Use one of the named proofs where you have it; the others may be sent back: ask the provincial authority first.',
    },
    source: province.source,
    confidence: province.confidence,
  };
}

function describeMonths(province: ProvinceRule): Finding {
  return {
    ruleId: 'residence.social-security-months',
    severity: 'info',
    message: {
      zh: '社保证明要缴满几个月，没有任何说明写到。',
      en: 'No text says how many months a social-security proof must cover.',
    },
    fix: {
      zh: '下载最近的参保证明，月份尽量多选，并能看到电子章或验证码。',
      en: 'Download a recent proof over as many months as you can, with its electronic seal or code in view.',
    },
    source: province.source,
    confidence: 'unconfirmed',
  };
}

function namesZh(kinds: readonly DocumentKind[]): string {
  return kinds.map((kind) => DOCUMENT_KIND_NAMES[kind].zh).join('、');
}

function namesEn(kinds: readonly DocumentKind[]): string {
  return kinds.map((kind) => DOCUMENT_KIND_NAMES[kind].en.toLowerCase()).join(', ');
}
