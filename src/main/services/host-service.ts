import type { DialogPurpose } from '../../shared/domain/host/dialog-purpose.ts';
import type { Face } from '../../shared/domain/host/face.ts';
import type { HostCommand } from '../../shared/domain/host/host-command.ts';
import { AppFailure } from './app-failure.ts';
import { readChoices, writeChoices } from './desktop-choices.ts';
import type { DialogQuestion } from './ports/host.ts';
import type { Ports } from './ports/ports.ts';
import { writeReport } from './write-report.ts';

/** What the host can do, asked for in the same words everywhere. */
export function createHostService(
  ports: Pick<Ports, 'host' | 'diagnostics' | 'network' | 'vault' | 'rules' | 'clock'>,
) {
  const { host, diagnostics, network, vault } = ports;
  return {
    info: async () => describeHost(host),
    ...dialogProcedures(ports),

    async showInFolder({ folder }: { folder: string }) {
      return { shown: await needed(host.showInFolder)(folder) };
    },

    async dragOut({ folder, files }: { folder: string; files: readonly string[] }) {
      if (!files.every(isInside)) throw new AppFailure('input_invalid', { field: 'files' });
      return { started: await needed(host.dragOut)(folder, files) };
    },

    async copy({ text }: { text: string }) {
      const clipboard = needed(host.clipboard);
      await clipboard.copy(text);
      return { clearsAfterSeconds: clipboard.clearsAfterSeconds };
    },

    /** Papers are only seen while the vault is open, and it holds the choice; a locked one protects nothing. */
    async showDocuments({ visible }: { visible: boolean }) {
      const isProtected = visible && vault.status().state === 'open' && readChoices(vault).protectScreen;
      host.protectScreen?.(isProtected);
      return { isProtected: isProtected && host.protectScreen !== null };
    },

    choices: async () => readChoices(vault),

    async choose(next: Parameters<typeof writeChoices>[1]) {
      writeChoices(vault, next);
      return readChoices(vault);
    },

    async follow(face: Face) {
      host.follow?.(face);
      return { follows: host.follow !== null };
    },

    async *commands(signal?: AbortSignal): AsyncGenerator<HostCommand> {
      if (host.commands) yield* host.commands(signal);
    },

    async restart() {
      needed(host.restart)();
      return {};
    },

    /** Every request that anything in the app tried to make since it started. All were refused. */
    async requests() {
      const { total, latest } = network.refused();
      return { watched: [...network.watched()], since: network.since(), total, latest: [...latest] };
    },

    report: async () => ({ text: await writeReport(ports) }),

    async showLogs() {
      return { shown: await needed(host.showInFolder)(diagnostics.logFolder) };
    },

    doctor: async () => ({ checks: await diagnostics.run() }),
  };
}

function describeHost(host: Ports['host']) {
  return {
    kind: host.kind,
    version: host.version,
    isSafeMode: host.isSafeMode,
    canChooseFolder: host.dialogs !== null,
    canChooseFile: host.dialogs !== null,
    canShowInFolder: host.showInFolder !== null,
    canDragOut: host.dragOut !== null,
    canProtectScreen: host.protectScreen !== null,
    canNotify: host.notify !== null,
    canOpenInstaller: host.openInstaller !== null,
    canRestart: host.restart !== null,
    clipboardClearsAfterSeconds: host.clipboard?.clearsAfterSeconds ?? null,
  };
}

function needed<T>(ability: T | null): T {
  if (ability === null) throw new AppFailure('not_available_here', {});
  return ability;
}

/**
 * The dialogs, each opened where it was left for the same purpose. The folder is remembered in the vault, because its name
 * can be somebody's; while that is locked, or on a disk that cannot be written, nothing is remembered.
 */
function dialogProcedures({ host, vault }: Pick<Ports, 'host' | 'vault'>) {
  type Ask = (question: DialogQuestion) => Promise<string | null>;

  async function ask(purpose: DialogPurpose, open: Ask, folderOf: (answer: string) => string): Promise<string | null> {
    const setting = `folder.${purpose}`;
    const kept = vault.status().state === 'open' ? vault.store().settings.find(setting) : undefined;
    const answer = await open({ purpose, startIn: typeof kept === 'string' ? kept : null });
    // Asked again: it may have locked while the dialog was open.
    const { state, readOnly } = vault.status();
    if (answer !== null && state === 'open' && !readOnly) vault.store().settings.save(setting, folderOf(answer));
    return answer;
  }

  return {
    async chooseFolder({ purpose }: { purpose: DialogPurpose }) {
      return {
        folder: await ask(
          purpose,
          (question) => needed(host.dialogs).folder(question),
          (folder) => folder,
        ),
      };
    },

    async chooseFile({ purpose }: { purpose: DialogPurpose }) {
      return { file: await ask(purpose, (question) => needed(host.dialogs).file(question), parentOf) };
    },

    async chooseNewFile({ purpose, name }: { purpose: DialogPurpose; name: string }) {
      const open: Ask = (question) => needed(host.dialogs).newFile({ ...question, name });
      return { file: await ask(purpose, open, parentOf) };
    },
  };
}

/** The folder of an absolute path, with either kind of slash. */
function parentOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, '') || '/';
}

/** Whether a path stays inside the folder that it is joined to, on every system. */
function isInside(path: string): boolean {
  return !/^[\\/]|^[A-Za-z]:|\0/.test(path) && !path.split(/[\\/]/).includes('..');
}
