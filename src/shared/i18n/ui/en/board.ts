export const BOARD_EN = {
  people: 'Applicants',
  steps: '{{done}} of {{total}} steps',
  otherPrograms: '{{total}} more mini programs',
  missing: 'Missing: {{what}}',
  missingMany: '{{total}} profile fields missing, including {{fields}}',
  idCard: 'ID card',
  ends: 'Ends {{when}}: {{what}}',
  ended: 'Expired: {{what}}',
} as const;
