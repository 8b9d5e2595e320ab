import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFile } from '../../../../../src/main/adapters/files/read-source-file.ts';
import { withFolder } from './temporary-folder.ts';

const MEGABYTE = 1024 * 1024;

function makeSparse(path: string, bytes: number): string {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

describe('reading a file that was named', () => {
  it('gives its name and bytes', () =>
    withFolder(async (folder) => {
      const path = join(folder, '身份证 正面.jpg');
      writeFileSync(path, 'bytes');
      const { name, bytes } = await readSourceFile(path);
      expect(name).toBe('身份证 正面.jpg');
      expect(bytes).toEqual(new Uint8Array(Buffer.from('bytes')));
    }));

  it('refuses what is too large, and not what is just not', () =>
    withFolder(async (folder) => {
      const path = makeSparse(join(folder, 'large'), 100 * MEGABYTE);
      expect((await readSourceFile(path)).bytes).toHaveLength(100 * MEGABYTE);
      makeSparse(path, 100 * MEGABYTE + 1);
      const failure = { code: 'file_too_large', data: { file: 'large', limitMegabytes: 100 } };
      await expect(readSourceFile(path)).rejects.toMatchObject(failure);
    }));

  it('refuses an empty one', () =>
    withFolder(async (folder) => {
      const path = makeSparse(join(folder, 'empty.pdf'), 0);
      await expect(readSourceFile(path)).rejects.toMatchObject({ code: 'file_empty', data: { file: 'empty.pdf' } });
    }));

  it('refuses what is no file, and tells only its name', () =>
    withFolder(async (folder) => {
      const file = makeSparse(join(folder, 'file'), 1);
      const places = [folder, join(folder, 'none'), join(file, 'below'), `${file}\0`, join(folder, 'x'.repeat(300))];
      for (const path of places) {
        const failure = await readSourceFile(path).catch((error: unknown) => error);
        expect(failure).toMatchObject({ code: 'file_not_readable' });
        expect(failure).not.toMatchObject({ data: { file: expect.stringContaining('/') } });
      }
    }));

  it.skipIf(process.platform === 'win32')('does not wait for a pipe or read a device for ever', () =>
    withFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      await expect(readSourceFile(pipe)).rejects.toThrow('file_not_readable');
      await expect(readSourceFile('/dev/zero')).rejects.toThrow('file_not_readable');
    }),
  );
});
