import type { BackupService } from './backup-service.ts';
import type { Ports } from './ports/ports.ts';
import type { UnlockWay } from './ports/vault.ts';

/** The use cases of the vault (保险库). */
export function createVaultService(
  { vault, handles, log }: Pick<Ports, 'vault' | 'handles' | 'log'>,
  backups: Pick<BackupService, 'startDaily'>,
) {
  const status = () => ({ vault: vault.status() });

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
      backups.startDaily();
      return status();
    },

    async lock() {
      // Previews of documents must not outlive the lock.
      handles.clear();
      vault.lock();
      log.info('vault.locked');
      return status();
    },

    async changePassphrase({ current, next }: { current: string; next: string }) {
      await vault.changePassphrase(current, next);
      log.info('vault.passphrase-changed');
      return status();
    },

    async renewRecoveryKey({ passphrase }: { passphrase: string }) {
      const recoveryKey = await vault.renewRecoveryKey(passphrase);
      log.info('vault.recovery-key-renewed');
      return { ...status(), recoveryKey };
    },

    async verify() {
      const report = vault.verify();
      return { ...status(), ok: report.ok, counts: report.counts, problems: [...report.problems] };
    },
  };
}
