export const CONFIDENCE_EN = {
  official: 'official',
  vendor: 'according to a cloud provider',
  community: 'reported by applicants',
  unconfirmed: 'unconfirmed',
} as const;
