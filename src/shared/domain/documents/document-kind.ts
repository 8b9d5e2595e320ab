import type { Text } from '../text.ts';

/** The kinds of supporting documents (DESIGN.md 1, 材料类型). */
export const DOCUMENT_KINDS = [
  'id-card-front',
  'id-card-back',
  'residence-permit',
  'temporary-residence-permit',
  'social-security-proof',
  'property-certificate',
  'commitment-letter',
  'authenticity-commitment',
  'holding-id-photo',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How the kinds are called in the two languages. */
export const DOCUMENT_KIND_NAMES: Readonly<Record<DocumentKind, Text>> = {
  'id-card-front': { zh: '身份证人像面', en: 'ID card, portrait side' },
  'id-card-back': { zh: '身份证国徽面', en: 'ID card, emblem side' },
  'residence-permit': { zh: '居住证', en: 'Residence permit' },
  'temporary-residence-permit': { zh: '暂住证', en: 'Temporary residence permit' },
  'social-security-proof': { zh: '社保证明', en: 'Social-security proof' },
  'property-certificate': { zh: '房产证', en: 'Property certificate' },
  'commitment-letter': { zh: '承诺书', en: 'Commitment letter' },
  'authenticity-commitment': { zh: '真实性承诺书', en: 'Authenticity commitment' },
  'holding-id-photo': { zh: '手持证件照', en: 'Photo holding the ID card' },
  other: { zh: '其他材料', en: 'Other document' },
};
