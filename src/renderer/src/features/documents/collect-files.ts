import type { FoundFile } from './select-files.ts';

/** The files of an input, with their folders where a folder was chosen. */
export function fromInput(list: FileList | null): readonly FoundFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

function readEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A reader answers at most a hundred at a time, and an empty list at the end.
    const next = () =>
      reader.readEntries((some) => {
        if (some.length === 0) return resolve(all);
        all.push(...some);
        next();
      }, reject);
    next();
  });
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
  if (entry.isDirectory) {
    const inner = await readEntries(entry as FileSystemDirectoryEntry); // As it says of itself.
    return (await Promise.all(inner.map(filesOf))).flat();
  }
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ file, path: entry.fullPath.replace(/^\//u, '') }];
}

/** Everything that was dropped, folders with all that is in them. The items must be asked before the event is over. */
export async function fromDrop(items: DataTransferItemList): Promise<readonly FoundFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map(filesOf))).flat();
}
