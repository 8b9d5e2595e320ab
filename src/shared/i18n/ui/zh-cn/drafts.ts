export const DRAFTS_ZH = {
  restored: '上次没保存的内容已经填回来了。',
  discard: '不要了，重新填',
  unsaved: '刚才输入的内容还没有存进保险库',
  keepOpen: '请先不要关闭这个窗口；保险库能写入后会自动存好。',
} as const;
