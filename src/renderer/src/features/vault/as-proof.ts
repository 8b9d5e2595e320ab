/** A recovery key in its groups, as it is shown and printed; nobody's passphrase looks like that. */
const RECOVERY_KEY = /^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}-[0-9A-Z]$/i;

/** What was typed as the proof of the owner: one field takes the passphrase or the recovery key. */
export function asProof(typed: string): {
  readonly way: 'passphrase' | 'recovery-key';
  readonly secret: string;
} {
  return { way: RECOVERY_KEY.test(typed.trim()) ? 'recovery-key' : 'passphrase', secret: typed };
}
