export const ORDER_EN = { due: 'By due date', name: 'By name', changed: 'By last change' } as const;
