export const BOARD_EN = {
  people: 'Applicants',
  steps: '{{done}} of {{total}} steps',
  otherPrograms: '{{total}} more mini programs',
  missing: 'Missing: {{what}}',
  missingMany: '{{total}} profile fields missing, including {{fields}}',
  idCard: 'ID card',
  ends: '{{what}} ends {{when}}',
  ended: '{{what}} has expired',
} as const;
