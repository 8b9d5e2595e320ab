import { BrowserWindow, type Dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import type { DialogPurpose } from '../../../shared/domain/host/dialog-purpose.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { MENU_TEXTS } from '../../../shared/i18n/menu.ts';
import type { Dialogs } from '../../services/ports/host.ts';

/** The endings that belong to a purpose; without any, every file is shown. */
const ENDINGS: Partial<Record<DialogPurpose, readonly string[]>> = {
  update: ['exe', 'dmg', 'zip', 'AppImage'],
  archive: ['zip'],
};

/** The system's dialogs over the window, in the language of the page. */
export function electronDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  language: () => Language,
): Dialogs {
  async function open(options: OpenDialogOptions): Promise<string | null> {
    const window = owner();
    const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  }

  function filters(purpose: DialogPurpose): FileFilter[] {
    const texts = MENU_TEXTS[language()];
    const extensions = ENDINGS[purpose];
    const all = { name: texts.allFiles, extensions: ['*'] };
    return extensions ? [{ name: texts.fittingFiles, extensions: [...extensions] }, all] : [all];
  }

  return {
    folder: ({ startIn }) => open({ ...startingAt(startIn), properties: ['openDirectory', 'createDirectory'] }),
    file: ({ startIn, purpose }) =>
      open({ ...startingAt(startIn), filters: filters(purpose), properties: ['openFile', 'dontAddToRecent'] }),
    async newFile({ startIn, name }) {
      const window = owner();
      const separator = process.platform === 'win32' ? '\\' : '/';
      const options = {
        defaultPath: startIn === null ? name : `${startIn}${separator}${name}`,
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const, 'dontAddToRecent' as const],
      };
      const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}

/** A dialog without its window can end up behind it. */
function owner(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

function startingAt(folder: string | null): Pick<OpenDialogOptions, 'defaultPath'> {
  return folder === null ? {} : { defaultPath: folder };
}
