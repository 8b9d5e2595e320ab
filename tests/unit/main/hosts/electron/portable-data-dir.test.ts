import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { portableDataDir } from '../../../../../src/main/hosts/electron/portable-data-dir.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beihao-portable-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function program(settings: Partial<Parameters<typeof portableDataDir>[0]> = {}) {
  return { isPackaged: true, platform: 'win32' as const, execPath: join(folder, '备好.exe'), ...settings };
}

it('is the folder data beside the program, once it is there', () => {
  expect(portableDataDir(program())).toBeNull();
  mkdirSync(join(folder, 'data'));
  expect(portableDataDir(program())).toBe(join(folder, 'data'));
});

it('is no file of that name, nothing in a checkout, and nothing on macOS', () => {
  writeFileSync(join(folder, 'data'), '');
  expect(portableDataDir(program())).toBeNull();
  rmSync(join(folder, 'data'));
  mkdirSync(join(folder, 'data'));
  expect(portableDataDir(program({ isPackaged: false }))).toBeNull();
  expect(portableDataDir(program({ platform: 'darwin' }))).toBeNull();
});
