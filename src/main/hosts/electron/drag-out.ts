import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { app, BrowserWindow } from 'electron';

/**
 * Begins a drag of files out of the window. The system lets it happen only while the person is dragging, and the files must
 * lie in the folder for real: a link that leads out of it is refused.
 */
export async function dragOut(folder: string, names: readonly string[]): Promise<boolean> {
  const window = BrowserWindow.getFocusedWindow();
  const files = filesInside(folder, names);
  const [file] = files;
  if (!window || file === undefined) return false;
  // What the person sees at the pointer; macOS refuses a drag without a picture.
  const icon = await app.getFileIcon(file, { size: 'normal' });
  window.webContents.startDrag({ file, files: [...files], icon });
  return true;
}

/** All of them, or none when one is not there. */
function filesInside(folder: string, names: readonly string[]): readonly string[] {
  try {
    const root = realpathSync(folder);
    const files = names.map((name) => realpathSync(join(root, name)));
    return files.every((file) => file.startsWith(`${root}${sep}`)) ? files : [];
  } catch {
    return [];
  }
}
