export const CONFIDENCE_EN = {
  official: 'official',
  vendor: 'cloud vendor',
  community: 'experience',
  unconfirmed: 'unconfirmed',
} as const;
