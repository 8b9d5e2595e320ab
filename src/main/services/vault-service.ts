import type { BackupService } from './backup-service.ts';
import type { IdleLock, IdleMinutes } from './idle-lock.ts';
import type { Ports } from './ports/ports.ts';
import type { Proof, UnlockKind, UnlockWay } from './ports/vault.ts';

/** The use cases of the vault (保险库). */
export function createVaultService(
  { vault, handles, log }: Pick<Ports, 'vault' | 'handles' | 'log'>,
  { backups, idle }: { readonly backups: Pick<BackupService, 'startDaily'>; readonly idle: IdleLock },
) {
  const status = () => ({ vault: { ...vault.status(), idleMinutes: idle.minutes() } });

  return {
    status: async () => status(),

    async create(options: { passphrase: string; systemStore: boolean }) {
      const recoveryKey = await vault.create(options);
      log.info('vault.created', { systemStore: options.systemStore });
      return { ...status(), recoveryKey };
    },

    async unlock(way: UnlockWay) {
      await vault.unlock(way);
      log.info('vault.unlocked', { way: way.way });
      if (!vault.status().readOnly) backups.startDaily();
      return status();
    },

    async lock() {
      // Previews of documents must not outlive the lock.
      handles.clear();
      vault.lock();
      log.info('vault.locked');
      return status();
    },

    async changePassphrase({ proof, next }: { proof: Proof; next: string }) {
      await vault.changePassphrase(proof, next);
      log.info('vault.passphrase-changed');
      return status();
    },

    async renewRecoveryKey({ proof }: { proof: Proof }) {
      const recoveryKey = await vault.renewRecoveryKey(proof);
      log.info('vault.recovery-key-renewed');
      return { ...status(), recoveryKey };
    },

    async confirmRecoveryKey({ recoveryKey }: { recoveryKey: string }) {
      const matches = await vault.confirmRecoveryKey(recoveryKey);
      log.info('vault.recovery-key-asked', { matches });
      return { ...status(), matches };
    },

    async addSystemStore({ proof }: { proof: Proof }) {
      await vault.addSystemStore(proof);
      log.info('vault.way-added', { way: 'system-store' });
      return status();
    },

    async removeWay({ way, proof }: { way: UnlockKind; proof: Proof }) {
      await vault.removeWay(way, proof);
      log.info('vault.way-removed', { way });
      return status();
    },

    async setIdleMinutes({ minutes }: { minutes: IdleMinutes }) {
      idle.choose(minutes);
      return status();
    },

    async verify() {
      const report = vault.verify();
      return { ...status(), ok: report.ok, counts: report.counts, problems: [...report.problems] };
    },
  };
}
