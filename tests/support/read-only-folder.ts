import { spawnSync } from 'node:child_process';

const run = (command: string, ...argv: readonly string[]): boolean => spawnSync(command, [...argv]).status === 0;

/** Makes a folder as if it lay on read-only media, and answers how to undo it; undefined where only root could. */
export function makeReadOnly(folder: string): (() => void) | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (!run('mount', '--bind', folder, folder)) return undefined;
  // Lazily: what a failed test left open must not keep it.
  const undo = () => void run('umount', '-l', folder);
  if (run('mount', '-o', 'remount,ro,bind', folder)) return undo;
  undo();
  return undefined;
}
