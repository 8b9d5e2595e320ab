import { homedir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../adapters/logging/create-log.ts';
import { logFileIn } from '../../adapters/logging/log-file.ts';
import { closeNetwork } from '../../adapters/network/close-network.ts';
import { defaultDataDir } from '../../adapters/vault/default-data-dir.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { Clock } from '../../services/ports/clock.ts';
import { NO_ABILITIES } from '../../services/ports/host.ts';
import { checkoutDir, checkoutResources, checkoutWorkerUrl, readVersion } from '../checkout.ts';
import { composeServices } from '../compose-services.ts';
import { openOnDesktop } from '../open-on-desktop.ts';
import { readStaticFiles } from '../static-files.ts';
import { startBrowserServer } from './browser-server.ts';

export interface BrowserHostOptions {
  /** Null for the usual place of this operating system. */
  readonly dataDir: string | null;
  /** 0 for any free port. */
  readonly port: number;
  /** Reads the renderer's files at every request, for development. */
  readonly rereadFiles: boolean;
  /** The system's own, unless a test brings another. */
  readonly clock?: Clock;
}

/** Starts the browser host of a checkout: the built renderer and the contract on 127.0.0.1. */
export async function runBrowserHost({ dataDir, port, rereadFiles, clock }: BrowserHostOptions) {
  closeNetwork();
  // Looked at before the vault is opened: nothing is to be cleared up when it is missing.
  const read = () => readStaticFiles(join(checkoutDir, 'out', 'renderer'));
  const table = await read();
  if (!table.has('/')) throw new AppFailure('page_not_built', {});
  const folder = dataDir ?? defaultDataDir(process.env, process.platform, homedir());
  const composition = composeServices({
    dataDir: folder,
    documentsDir: join(homedir(), 'Documents'),
    resourcesDir: checkoutResources,
    workerUrl: checkoutWorkerUrl,
    abilities: { ...NO_ABILITIES, kind: 'browser', version: readVersion(), showInFolder: openOnDesktop },
    systemKeys: null,
    ...(clock ? { clock } : {}),
    log: createLog({ file: logFileIn(folder) }),
    urlForHandle: (handle) => `/files/${handle}`,
  });
  const files = rereadFiles ? read : async () => table;
  const server = await startBrowserServer({ composition, files, port });
  return {
    address: server.address,
    async close(): Promise<void> {
      await server.close();
      await composition.close();
    },
  };
}
