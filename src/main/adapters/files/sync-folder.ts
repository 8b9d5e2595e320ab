import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a rename in the folder survive a power cut, where the system can do that. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder for this; NTFS journals the rename by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Some network and FUSE file systems refuse; the file itself is already safe.
  } finally {
    closeSync(handle);
  }
}
