import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAtomically } from '../../../../../src/main/adapters/files/write-atomically.ts';
import { withFolder } from './temporary-folder.ts';

it('replaces a file and leaves nothing else', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'keys.json');
    writeFileSync(path, 'old');
    await writeAtomically(path, '新');
    expect(readFileSync(path, 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['keys.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  }));

it('clears what a killed writer of the same file left, and nothing else', () =>
  withFolder(async (folder) => {
    const others = ['keys.json.backup.tmp', 'other.json.0123456789abcdef.tmp', 'keys.json.0123456789ABCDEF.tmp'];
    for (const name of [...others, 'keys.json.0123456789abcdef.tmp']) writeFileSync(join(folder, name), '');
    await writeAtomically(join(folder, 'keys.json'), 'x');
    expect(readdirSync(folder).sort()).toEqual([...others, 'keys.json'].sort());
  }));

it('keeps the old one when it cannot write', () =>
  withFolder(async (folder) => {
    const inTheWay = join(folder, 'keys.json');
    mkdirSync(inTheWay);
    await expect(writeAtomically(inTheWay, 'x')).rejects.toMatchObject({
      code: 'target_not_writable',
      data: { folder },
    });
    expect(readdirSync(folder)).toEqual(['keys.json']);
    const file = join(folder, 'file');
    writeFileSync(file, 'old');
    await expect(writeAtomically(join(file, 'keys.json'), 'x')).rejects.toThrow('target_not_writable');
    expect(readFileSync(file, 'utf8')).toBe('old');
  }));

it.skipIf(!existsSync('/dev/full'))('tells a full disk by its own code', async () => {
  const { toDiskFailure } = await import('../../../../../src/main/adapters/files/disk-failure.ts');
  const failure: unknown = (() => {
    try {
      return writeFileSync('/dev/full', 'x');
    } catch (error) {
      return toDiskFailure(error, '/dev');
    }
  })();
  expect(failure).toMatchObject({ code: 'disk_full', data: { folder: '/dev' } });
});
