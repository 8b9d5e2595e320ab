export const ORDER_EN = { due: 'By date due', name: 'By name', changed: 'By last change' } as const;
