export const VERDICT_ZH = { ok: '可以用', warn: '有风险', reject: '会被驳回' } as const;
