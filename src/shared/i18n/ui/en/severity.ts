export const SEVERITY_EN = { reject: 'Will be refused', warn: 'Risky', info: 'Note' } as const;
