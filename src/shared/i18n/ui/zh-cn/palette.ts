export const PALETTE_ZH = {
  open: '搜索',
  title: '搜索和快捷操作',
  hint: '姓名、拼音、首字母、小程序或操作',
  results: '结果',
  nothing: '没有找到。换个写法试试。',
  pages: '页面',
  actions: '操作',
} as const;
