import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Program {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly execPath: string;
}

/**
 * The folder `data` beside the program, when the person made one: everything is then kept there (the portable ZIP).
 * Null otherwise, and always on macOS, which runs downloaded apps from a place of its own choosing.
 */
export function portableDataDir({ isPackaged, platform, execPath }: Program): string | null {
  if (!isPackaged || platform === 'darwin') return null;
  const folder = join(dirname(execPath), 'data');
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : null;
}
