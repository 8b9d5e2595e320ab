export const PALETTE_EN = {
  open: 'Search',
  title: 'Search and quick actions',
  hint: 'Name, pinyin, initials, mini program or action',
  results: 'Results',
  nothing: 'Nothing found. Try another spelling.',
  pages: 'Pages',
  actions: 'Actions',
} as const;
