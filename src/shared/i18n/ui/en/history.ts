export const HISTORY_EN = {
  title: 'History',
  lead: 'Changes to this person, the documents and the mini programs, and when they were made. Kept in the vault only.',
} as const;
