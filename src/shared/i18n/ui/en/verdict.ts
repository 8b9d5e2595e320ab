export const VERDICT_EN = { ok: 'Usable', warn: 'Risky', reject: 'Will be refused' } as const;
