import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of its own in memory, which only root can make. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte free. */
  fill(): void;
  empty(): void;
  setReadOnly(isReadOnly: boolean): void;
  unmount(): void;
}

function run(command: string, argv: readonly string[]): boolean {
  return spawnSync(command, [...argv]).status === 0;
}

function writeUntilFull(path: string): void {
  const file = openSync(path, 'w');
  try {
    // The halves go into what the larger parts left over.
    for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2)) {
      const part = Buffer.alloc(size, 1);
      try {
        for (;;) writeSync(file, part);
      } catch {
        // Full for this size.
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Undefined where this user or system cannot mount one; the caller says so loudly. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (!run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])) return undefined;
  const ballast = join(folder, '.ballast');
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    empty: () => rmSync(ballast, { force: true }),
    setReadOnly(isReadOnly) {
      if (!run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder])) throw new Error('cannot remount');
    },
    unmount() {
      // Lazily: what a failed test left open must not keep it.
      run('umount', ['-l', folder]);
    },
  };
}
