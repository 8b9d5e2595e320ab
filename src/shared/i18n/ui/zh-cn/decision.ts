export const DECISION_ZH = {
  'not-needed': '身份证和备案在同一个省，不用居住地证明。',
  'residence-proof': '身份证不是备案省份的，需要一份居住地证明。',
  'local-id-only': '据了解，这个省只接受本省身份证，建议回身份证所在省备案。',
  supported: '据说这个省支持外省身份证备案，居住地证明以防万一。',
  unknown: '没有查到这个省的规定，建议先准备一份居住地证明。',
  ask: '填好身份证号码和备案省份后，这里会说要不要居住地证明。',
} as const;
