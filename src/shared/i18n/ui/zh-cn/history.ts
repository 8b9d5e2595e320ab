export const HISTORY_ZH = {
  title: '改动记录',
  lead: '这位申请人的资料、材料和小程序，什么时候改过什么。只存在保险库里。',
} as const;
