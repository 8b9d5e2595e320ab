import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** What the host can do, asked for in the same words everywhere. */
export function createHostService({ host, diagnostics, network }: Pick<Ports, 'host' | 'diagnostics' | 'network'>) {
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

    /** Every request that anything in the app tried to make since it started. All were refused. */
    async requests() {
      const { total, latest } = network.refused();
      return { watched: [...network.watched()], since: network.since(), total, latest: [...latest] };
    },

    doctor: async () => ({ checks: await diagnostics.run() }),
  };
}
