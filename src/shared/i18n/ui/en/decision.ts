export const DECISION_EN = {
  'not-needed': 'ID card and filing are in the same province: no proof of residence needed.',
  'residence-proof': 'The ID card is from elsewhere: a proof of residence is needed.',
  'local-id-only':
    'As far as is known this province takes only its own ID cards; file in the province of the ID card instead.',
  supported: 'This province is said to take ID cards from elsewhere; a proof of residence is there in case.',
  unknown: 'No rule of this province was found; better have a proof of residence ready.',
  ask: 'With the ID number and the filing province filled in, this says whether a proof of residence is needed.',
} as const;
