export const CONFIDENCE_ZH = {
  official: '官方',
  vendor: '云厂商的说明',
  community: '申请人的经验',
  unconfirmed: '未证实',
} as const;
