export const BOARD_EN = {
  people: 'Applicants',
  steps: '{{done}} of {{total}} steps',
  otherPrograms: '{{total}} more mini programs',
  missing: 'Missing: {{what}}',
  missingMany: 'Missing: {{fields}} and more, {{total}} in all',
  idCard: 'ID card',
  ends: '{{what}} ends {{when}}',
  ended: '{{what}} has expired',
} as const;
