export const REMOVALS_EN = {
  undo: 'Undo',
  undone: 'Put back',
  removed: 'Removed “{{name}}”',
  tooLarge:
    'The documents of this person are larger than 256 MB: this cannot be undone. Make sure that there is a backup.',
} as const;
