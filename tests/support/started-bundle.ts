import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { expect, vi } from 'vitest';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { createElectronStandIn, type ElectronStandIn, installElectronStandIn } from './electron-stand-in.ts';

const out = join(import.meta.dirname, '..', '..', 'out');

type Frame = Partial<{ readonly sender: unknown; readonly senderFrame: unknown }>;

/** Starts the built main bundle below the stand-in, as often as once in a process; `prepare` runs before it is loaded. */
export async function startBundle(prepare: (dataDir: string, electron: ElectronStandIn) => void = () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'beihao-electron-'));
  const dataDir = join(folder, 'data');
  vi.stubEnv('BEIHAO_DATA_DIR', dataDir);
  const electron = createElectronStandIn(folder);
  prepare(dataDir, electron);
  installElectronStandIn(electron);
  await import(pathToFileURL(join(out, 'main', 'index.js')).href);
  // What the bundle did before the app was ready: it must be done by then or never.
  const beforeReady = { schemes: electron.schemes.length, windows: electron.windows.length };
  electron.app.becomeReady();
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1), 10_000);

  function window() {
    const [first] = electron.windows;
    if (!first) throw new Error('no window was opened');
    return first;
  }

  /** Sends a port as the preload does, from a frame of the test's choosing. */
  function connect(frame: Frame = {}) {
    const { webContents } = window();
    const { port1, port2 } = new MessageChannel();
    const { mainFrame } = webContents;
    electron.ipcMain.emit('beihao:connect', { sender: webContents, senderFrame: mainFrame, ports: [port2], ...frame });
    port1.start();
    return port1;
  }

  return {
    folder,
    dataDir,
    electron,
    beforeReady,
    window,
    connect,
    /** The contract, as a page of ours gets it. */
    client: () => createORPCClient<BeihaoClient>(new RPCLink({ port: connect() })),
    async stop(): Promise<void> {
      const event = { preventDefault: vi.fn() };
      electron.app.emit('will-quit', event);
      await vi.waitFor(() => expect(electron.app.quitCount).toBeGreaterThan(0), 10_000);
      expect(event.preventDefault).toHaveBeenCalledOnce();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type StartedBundle = Awaited<ReturnType<typeof startBundle>>;
