import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';
import { startElectronHost } from './hosts/electron/start-electron-host.ts';

// The bundle lies in out/main; fonts and rules lie beside the app when it is installed, in the checkout otherwise.
const outDir = join(import.meta.dirname, '..');
const resourcesDir = app.isPackaged ? process.resourcesPath : join(outDir, '..', 'resources');
const workerUrl = pathToFileURL(join(outDir, 'main', 'worker.js'));

// Not awaited: Electron becomes ready only after this module has been evaluated.
startElectronHost({ outDir, resourcesDir, workerUrl }).catch((error: unknown) => {
  const kind = error instanceof Error ? error.name : 'unknown';
  dialog.showErrorBox('备好没能启动', `请重新安装后再试。数据没有被改动。(${kind})`);
  app.exit(5);
});
