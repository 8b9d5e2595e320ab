import { app, BrowserWindow, dialog, shell } from 'electron';
import type { HostAbilities } from '../../services/ports/host.ts';
import { electronDialogs } from './dialogs.ts';
import { dragOut } from './drag-out.ts';
import type { KeptFace } from './kept-face.ts';
import { showNotice } from './notices.ts';
import type { PageCommands } from './page-commands.ts';
import type { ClearableClipboard } from './self-clearing-clipboard.ts';

/** What the parts of the desktop share with what the services may ask of it. */
export interface Desktop {
  readonly isSafeMode: boolean;
  readonly commands: PageCommands;
  readonly clipboard: ClearableClipboard;
  readonly face: KeptFace;
}

/** So long the page has to say that the installer opens, before the app makes room for it. */
const GOODBYE_MS = 1_500;

/** What the desktop can do for the person. */
export function electronAbilities({ isSafeMode, commands, clipboard, face }: Desktop): HostAbilities {
  return {
    kind: 'electron',
    version: app.getVersion(),
    isSafeMode,
    dialogs: electronDialogs(dialog, () => face.now().language),
    // `openPath` answers a text only when it failed.
    showInFolder: async (folder) => (await shell.openPath(folder)) === '',
    dragOut,
    clipboard,
    // Linux' window systems have no such thing.
    protectScreen: process.platform === 'linux' ? null : protectScreen,
    notify: (notice) =>
      showNotice(notice, face.now().language, () => commands.send({ kind: 'open', address: notice.address })),
    follow: face.change,
    commands: commands.listen,
    openInstaller,
    restart() {
      app.relaunch();
      app.quit();
    },
  };
}

function protectScreen(on: boolean): void {
  for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(on);
}

/** A set-up program is started, a disk image opened; an archive is shown, because it is unpacked by hand. */
async function openInstaller(file: string): Promise<boolean> {
  if (!/\.(exe|dmg)$/i.test(file)) {
    shell.showItemInFolder(file);
    return true;
  }
  if ((await shell.openPath(file)) !== '') return false;
  setTimeout(() => app.quit(), GOODBYE_MS);
  return true;
}
