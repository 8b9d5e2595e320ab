import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** What the host can do, asked for in the same words everywhere. */
export function createHostService({ host, diagnostics }: Pick<Ports, 'host' | 'diagnostics'>) {
  return {
    info: async () => ({
      kind: host.kind,
      version: host.version,
      canChooseFolder: host.chooseFolder !== null,
      canShowInFolder: host.showInFolder !== null,
    }),

    async chooseFolder() {
      if (!host.chooseFolder) throw new AppFailure('not_available_here', {});
      return { folder: await host.chooseFolder() };
    },

    async showInFolder({ folder }: { folder: string }) {
      if (!host.showInFolder) throw new AppFailure('not_available_here', {});
      return { shown: await host.showInFolder(folder) };
    },

    doctor: async () => ({ checks: await diagnostics.run() }),
  };
}
