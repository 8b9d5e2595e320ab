export const DRAFTS_EN = {
  restored: 'Your unsaved changes have been restored.',
  discard: 'Discard and start again',
  unsaved: 'What you just typed is not stored in the vault yet',
  keepOpen: 'Please keep this window open; it is stored as soon as the vault can be written.',
} as const;
