export const CONFIDENCE_EN = {
  official: 'official',
  vendor: 'told by a cloud provider',
  community: 'told by applicants',
  unconfirmed: 'unconfirmed',
} as const;
