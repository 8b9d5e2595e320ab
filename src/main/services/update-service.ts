import { findChecksum } from '../../shared/domain/update/checksum-list.ts';
import { readInstallerName } from '../../shared/domain/update/installer-name.ts';
import { AppFailure } from './app-failure.ts';
import { cancellable } from './cancellable.ts';
import type { Ports } from './ports/ports.ts';
import type { BackupProgress } from './ports/vault-backups.ts';

interface UpdateInput {
  readonly file: string;
  /** A pasted list; null looks beside the file. */
  readonly list: string | null;
}

/** How an update stands; it is finished when the file was handed to the system. */
export type UpdateEvent =
  | ({ readonly kind: 'progress' } & BackupProgress)
  | { readonly kind: 'finished'; readonly backup: string; readonly opened: boolean };

/** Update from a file (从文件更新). Nothing is ever looked for on a network. */
export function createUpdateService({
  installers,
  vault,
  backups,
  host,
  log,
}: Pick<Ports, 'installers' | 'vault' | 'backups' | 'host' | 'log'>) {
  async function check({ file, list }: UpdateInput, signal?: AbortSignal) {
    const { fileName, bytes, sha256 } = await installers.measure(file, signal);
    const text = list?.trim() ? list : await installers.listBeside(file);
    const expected = text === null ? null : (findChecksum(text, fileName) ?? null);
    const found = { fileName, bytes, sha256, expected, installer: readInstallerName(fileName) };
    if (text === null) return { ...found, verdict: 'no-list' as const };
    if (expected === null) return { ...found, verdict: 'not-listed' as const };
    return { ...found, verdict: expected === sha256 ? ('matches' as const) : ('differs' as const) };
  }

  return {
    check,

    signature: async ({ file }: { readonly file: string }) => ({ signature: await installers.signature(file) }),

    /** The vault must be open: a backup comes first. */
    async *start(input: UpdateInput, signal?: AbortSignal): AsyncGenerator<UpdateEvent> {
      const { openInstaller } = host;
      if (!openInstaller) throw new AppFailure('not_available_here', {});
      vault.store();
      yield* cancellable<UpdateEvent>(async (inner, push) => {
        const onProgress = (step: BackupProgress) => push({ kind: 'progress', ...step });
        await assertMatches(input, inner);
        const { name } = await backups.create('manual', { signal: inner, onProgress });
        // Looked at again: the backup may have taken minutes. Who signed it is asked once, right before it is opened.
        await assertMatches(input, inner);
        await assertSignature(input.file);
        log.info('update.opened');
        push({ kind: 'finished', backup: name, opened: await openInstaller(input.file) });
      }, signal);
    },
  };

  async function assertMatches(input: UpdateInput, signal: AbortSignal): Promise<void> {
    const { verdict, fileName } = await check(input, signal);
    if (verdict !== 'matches') throw new AppFailure('update_refused', { file: fileName, verdict });
  }

  async function assertSignature(file: string): Promise<void> {
    const { state } = await installers.signature(file);
    if (state !== 'invalid') return;
    throw new AppFailure('update_refused', { file: file.replace(/^.*[\\/]/, ''), verdict: 'signature' });
  }
}
