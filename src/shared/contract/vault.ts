import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { byPassphrase, byRecoveryKey, passphrase, UNLOCK_WAYS, unlockWay } from './unlock-way.ts';

const idleMinutes = z.union([z.literal(5), z.literal(15), z.literal(30), z.literal(60)]).nullable();

const vaultStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  /** The ways that open this vault, as far as `vault.json` tells. */
  ways: list(z.enum(UNLOCK_WAYS)),
  /** Whether this host can keep a key in the system's own store (Electron only). */
  systemStoreAvailable: z.boolean(),
  folder: z.string(),
  schemaVersion: z.int().nullable(),
  /** Whether `vault.json` is not as this app left it; told while the vault is open. */
  keysEdited: z.boolean(),
  /** Whether the open vault lies where nothing can be written: every change fails with `vault_read_only`. */
  readOnly: z.boolean(),
  /** Whether the recovery key was typed back since it was made; null while locked, or without one. */
  recoveryKeyConfirmed: z.boolean().nullable(),
  /** After how many minutes without use the vault locks itself; null for never, and while it is not open. */
  idleMinutes,
});

const recoveryKey = byRecoveryKey.shape.secret;
/** Changes of the keys want the owner's secret again: an open vault may have been left alone. */
const proof = z.discriminatedUnion('way', [byPassphrase, byRecoveryKey]);
const status = z.object({ vault: vaultStatus });

/** The vault (保险库). A key or passphrase goes in and never comes out; the recovery key comes out once. */
export const vault = {
  status: procedure.output(status),
  create: procedure
    .input(z.object({ passphrase, systemStore: z.boolean().default(false) }))
    .output(z.object({ vault: vaultStatus, recoveryKey: z.string() })),
  unlock: procedure.input(unlockWay).output(status),
  lock: procedure.output(status),
  /** Sets a passphrase, in the place of the one before where there is one. */
  changePassphrase: procedure.input(z.object({ proof, next: passphrase })).output(status),
  /** Makes a new recovery key; the one before stops working. */
  renewRecoveryKey: procedure
    .input(z.object({ proof }))
    .output(z.object({ vault: vaultStatus, recoveryKey: z.string() })),
  /** Says whether what was typed is the recovery key; if so, it counts as written down. */
  confirmRecoveryKey: procedure
    .input(z.object({ recoveryKey }))
    .output(z.object({ vault: vaultStatus, matches: z.boolean() })),
  addSystemStore: procedure.input(z.object({ proof })).output(status),
  removeWay: procedure.input(z.object({ way: z.enum(UNLOCK_WAYS), proof })).output(status),
  setIdleMinutes: procedure.input(z.object({ minutes: idleMinutes })).output(status),
  /** Says that somebody is there, for pages where a person types for long without a call. */
  stay: procedure.output(status),
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
