/** Opens every vault below `fixtures/`. */
export const FIXTURE_PASSPHRASE = '样例口令 fixture 2026';
