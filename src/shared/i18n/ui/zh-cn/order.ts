export const ORDER_ZH = { due: '按到期时间', name: '按姓名', changed: '按最近改动' } as const;
