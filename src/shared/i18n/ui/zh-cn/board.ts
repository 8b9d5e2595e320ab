export const BOARD_ZH = {
  people: '申请人',
  steps: '{{done}} / {{total}} 步',
  otherPrograms: '还有 {{total}} 个小程序',
  missing: '缺{{what}}',
  missingMany: '资料缺{{fields}}等 {{total}} 项',
  idCard: '身份证',
  ends: '{{what}}{{when}}到期',
  ended: '{{what}}已过期',
} as const;
