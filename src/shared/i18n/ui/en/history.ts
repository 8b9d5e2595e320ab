export const HISTORY_EN = {
  title: 'History',
  lead: 'What was changed of this person, the papers and the mini programs, and when. Kept in the vault only.',
} as const;
