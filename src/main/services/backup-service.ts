import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { AppFailure } from './app-failure.ts';
import { cancellable } from './cancellable.ts';
import type { Ports } from './ports/ports.ts';
import type { UnlockWay } from './ports/vault.ts';
import type { Backup, BackupProgress, BackupReport, BackupSource } from './ports/vault-backups.ts';

type Progress = { readonly kind: 'progress' } & BackupProgress;

/** A finished backup; `file` is where it lies, and `backup` is null where that is not the vault's own folder. */
export type BackupEvent =
  | Progress
  | {
      readonly kind: 'finished';
      readonly file: string;
      readonly bytes: number;
      readonly createdAt: string;
      readonly backup: Backup | null;
    };
export type InspectEvent = Progress | { readonly kind: 'finished'; readonly report: BackupReport };
export type RestoreEvent =
  | Progress
  | { readonly kind: 'finished'; readonly report: BackupReport; readonly kept: string | null };

interface SourceInput {
  readonly source: BackupSource;
  readonly secret: UnlockWay;
}

/** The use cases of backups (备份). */
export function createBackupService({
  backups,
  vault,
  handles,
  clock,
  log,
}: Pick<Ports, 'backups' | 'vault' | 'handles' | 'clock' | 'log'>) {
  let daily: Promise<void> = Promise.resolve();

  async function backUpToday(): Promise<void> {
    const today = shanghaiDate(clock.now());
    const isThere = backups
      .list()
      .some(({ kind, createdAt }) => kind === 'daily' && shanghaiDate(new Date(createdAt)) === today);
    if (isThere) return;
    const { bytes } = await backups.create('daily');
    log.info('backup.daily', { bytes });
  }

  return {
    list: async () => ({ folder: backups.folder, backups: [...backups.list()] }),

    /** Without `file` the backup goes into the vault's own folder. */
    async *create({ file }: { readonly file: string | null }, signal?: AbortSignal): AsyncGenerator<BackupEvent> {
      vault.store();
      yield* cancellable<BackupEvent>(async (inner, push) => {
        const options = { signal: inner, onProgress: (step: BackupProgress) => push({ kind: 'progress', ...step }) };
        if (file !== null) {
          push({ kind: 'finished', file, backup: null, ...(await backups.writeTo(file, options)) });
        } else {
          const backup = await backups.create('manual', options);
          const { bytes, createdAt, name } = backup;
          push({ kind: 'finished', file: `${backups.folder}/${name}`, bytes, createdAt, backup });
        }
        log.info('backup.made', { own: file === null });
      }, signal);
    },

    async remove({ name }: { readonly name: string }) {
      backups.remove(name);
      log.info('backup.removed');
      return { folder: backups.folder, backups: [...backups.list()] };
    },

    async *inspect({ source, secret }: SourceInput, signal?: AbortSignal): AsyncGenerator<InspectEvent> {
      yield* cancellable<InspectEvent>(async (inner, push) => {
        const onProgress = (step: BackupProgress) => push({ kind: 'progress', ...step });
        push({ kind: 'finished', report: await backups.inspect(source, secret, { signal: inner, onProgress }) });
      }, signal);
    },

    /** The vault is locked afterwards: what it holds now opens with what the backup was made with. */
    async *restore({ source, secret }: SourceInput, signal?: AbortSignal): AsyncGenerator<RestoreEvent> {
      yield* cancellable<RestoreEvent>(async (inner, push) => {
        const onProgress = (step: BackupProgress) => push({ kind: 'progress', ...step });
        const { report, kept } = await backups.restore(source, secret, { signal: inner, onProgress });
        handles.clear();
        log.info('backup.restored', { schemaVersion: report.schemaVersion });
        push({ kind: 'finished', report, kept });
      }, signal);
    },

    /** Starts the backup of the day where there is none yet. Nobody waits for it, and its failing stops nothing. */
    startDaily(): void {
      daily = backUpToday().catch((error: unknown) => {
        if (error instanceof AppFailure) log.info('backup.daily-failed', { code: error.code });
        else log.defect(error);
      });
    },

    /** When the backup of the day has ended, one way or the other. */
    settled: (): Promise<void> => daily,
  };
}

export type BackupService = ReturnType<typeof createBackupService>;
