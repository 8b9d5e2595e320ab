import { app, BrowserWindow, dialog, shell } from 'electron';
import type { HostAbilities } from '../../services/ports/host.ts';

/** What the desktop can do for the person. */
export function electronAbilities(): HostAbilities {
  return {
    kind: 'electron',
    version: app.getVersion(),
    async chooseFolder() {
      const window = BrowserWindow.getFocusedWindow();
      const options = { properties: ['openDirectory', 'createDirectory'] as const };
      const settings = { properties: [...options.properties] };
      const answer = window ? await dialog.showOpenDialog(window, settings) : await dialog.showOpenDialog(settings);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async showInFolder(folder) {
      // Opens a folder in the file manager; `openPath` answers a text only when it failed.
      return (await shell.openPath(folder)) === '';
    },
  };
}
