import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';

const UNLOCK_WAYS = ['passphrase', 'recovery-key', 'system-store'] as const;

const vaultStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  /** The ways that open this vault, as far as `vault.json` tells. */
  ways: list(z.enum(UNLOCK_WAYS)),
  /** Whether this host can keep a key in the system's own store (Electron only). */
  systemStoreAvailable: z.boolean(),
  folder: z.string(),
  schemaVersion: z.int().nullable(),
});

const passphrase = z.string().min(1).max(1000);
const status = z.object({ vault: vaultStatus });

/** The vault (保险库). A key or passphrase goes in and never comes out; the recovery key comes out once. */
export const vault = {
  status: procedure.output(status),
  create: procedure
    .input(z.object({ passphrase, systemStore: z.boolean().default(false) }))
    .output(z.object({ vault: vaultStatus, recoveryKey: z.string() })),
  unlock: procedure
    .input(
      z.discriminatedUnion('way', [
        z.object({ way: z.literal('passphrase'), secret: passphrase }),
        z.object({ way: z.literal('recovery-key'), secret: z.string().min(1).max(200) }),
        z.object({ way: z.literal('system-store') }),
      ]),
    )
    .output(status),
  lock: procedure.output(status),
  changePassphrase: procedure.input(z.object({ current: passphrase, next: passphrase })).output(status),
  /** Makes a new recovery key; the one before stops working. */
  renewRecoveryKey: procedure
    .input(z.object({ passphrase }))
    .output(z.object({ vault: vaultStatus, recoveryKey: z.string() })),
  /** Reads everything back: the database's own check and every blob against its hash. */
  verify: procedure.output(
    z.object({
      vault: vaultStatus,
      ok: z.boolean(),
      counts: z.object({ applicants: z.int(), documents: z.int(), programs: z.int(), blobs: z.int() }),
      problems: list(z.string()),
    }),
  ),
};
