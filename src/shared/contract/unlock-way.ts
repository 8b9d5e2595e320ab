import { z } from 'zod';

export const UNLOCK_WAYS = ['passphrase', 'recovery-key', 'system-store'] as const;

export const passphrase = z.string().min(1).max(1000);
export const byPassphrase = z.object({ way: z.literal('passphrase'), secret: passphrase });
export const byRecoveryKey = z.object({ way: z.literal('recovery-key'), secret: z.string().min(1).max(200) });

/** What opens a vault, or a backup of one. */
export const unlockWay = z.discriminatedUnion('way', [
  byPassphrase,
  byRecoveryKey,
  z.object({ way: z.literal('system-store') }),
]);
