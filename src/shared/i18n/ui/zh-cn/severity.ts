export const SEVERITY_ZH = { reject: '会被驳回', warn: '有风险', info: '提示' } as const;
