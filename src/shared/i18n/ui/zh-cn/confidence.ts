export const CONFIDENCE_ZH = { official: '官方', vendor: '云厂商', community: '经验', unconfirmed: '未证实' } as const;
