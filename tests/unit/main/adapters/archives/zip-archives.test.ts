import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { createZipArchives } from '../../../../../src/main/adapters/archives/zip-archives.ts';
import type { ArchiveEntry } from '../../../../../src/main/services/ports/archives.ts';
import { withFolder } from '../files/temporary-folder.ts';

const archives = createZipArchives();

function entry(path: string, content: Uint8Array): ArchiveEntry {
  return { path, sha256: createHash('sha256').update(content).digest('hex'), read: () => content };
}

const FILES = [
  entry('README.txt', Buffer.from('读我'.repeat(1000))),
  entry('originals/001-张三/001-身份证人像面.jpg', randomBytes(300_000)),
  entry('originals/空.bin', new Uint8Array()),
];

/** A ZIP as somebody else would make it. */
async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(content));
  return Buffer.from(await writer.close());
}

async function isRefused(path: string): Promise<boolean> {
  const code = await archives.open(path, null).then(
    async (archive) => {
      try {
        for (const file of archive.files) await archive.read(file.path, 1_000_000);
        return 'read';
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        await archive.close();
      }
    },
    (error: { code?: string }) => error.code,
  );
  return code === 'archive_damaged';
}

describe.each([null, '口令 12'])('an archive with the password %j', (password) => {
  it('gives back what went in, and leaves nothing beside it', () =>
    withFolder(async (folder) => {
      const file = join(folder, '导出.zip');
      const { bytes } = await archives.write(file, FILES, { password });
      expect(readdirSync(folder)).toEqual(['导出.zip']);
      expect(readFileSync(file)).toHaveLength(bytes);
      const archive = await archives.open(file, password);
      expect(archive.files.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path));
      for (const { path, read } of FILES) expect(Buffer.compare(await archive.read(path, 1e6), read())).toBe(0);
      await expect(archive.read('nowhere', 1e6)).rejects.toMatchObject({ code: 'archive_damaged' });
      await expect(archive.read(FILES[1]?.path ?? '', 1000)).rejects.toMatchObject({ code: 'archive_damaged' });
      await archive.close();
      expect(readFileSync(file).includes(Buffer.from(FILES[1]?.read().subarray(0, 64) ?? ''))).toBe(password === null);
    }));

  it('is not made where a file does not read back as it should', () =>
    withFolder(async (folder) => {
      const lying = { ...entry('x', Buffer.from('one')), read: () => Buffer.from('two') };
      await expect(archives.write(join(folder, 'a.zip'), [lying], { password })).rejects.toThrow(/did not read back/);
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('that is cancelled leaves nothing', () =>
    withFolder(async (folder) => {
      const stop = new AbortController();
      const options = { password, signal: stop.signal, onProgress: () => stop.abort() };
      await expect(archives.write(join(folder, 'a.zip'), FILES, options)).rejects.toMatchObject({ code: 'cancelled' });
      expect(readdirSync(folder)).toEqual([]);
    }));
});

it('asks for the password, and knows a wrong one', () =>
  withFolder(async (folder) => {
    const file = join(folder, 'a.zip');
    await archives.write(file, FILES, { password: 'right' });
    for (const [given, code] of [
      [null, 'archive_needs_password'],
      ['wrong', 'archive_wrong_password'],
    ] as const) {
      const archive = await archives.open(file, given);
      await expect(archive.read('README.txt', 1e6)).rejects.toMatchObject({ code });
      await archive.close();
    }
  }));

it('never overwrites', () =>
  withFolder(async (folder) => {
    const file = join(folder, 'a.zip');
    writeFileSync(file, 'mine');
    await expect(archives.write(file, FILES, { password: null })).rejects.toMatchObject({ code: 'file_exists' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = archives.write(join(folder, 'no', 'a.zip'), FILES, { password: null });
    await expect(nowhere).rejects.toMatchObject({ code: 'target_not_writable' });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  }));

describe('from outside', () => {
  it.each(['../up.txt', '/etc/x', 'a/../../b', 'C:/x', 'a//b', 'a\u0000b'])('a path like %j is refused', (path) =>
    withFolder(async (folder) => {
      // Written under a harmless name of the same length and changed in the bytes, as an attacker would.
      const harmless = 'x'.repeat(Buffer.byteLength(path));
      const zip = (await zipOf({ [harmless]: Buffer.from('text') })).toString('latin1');
      writeFileSync(join(folder, 'a.zip'), Buffer.from(zip.replaceAll(harmless, path), 'latin1'));
      expect(await isRefused(join(folder, 'a.zip'))).toBe(true);
    }),
  );

  it('an entry that unpacks to more than it says is refused', () =>
    withFolder(async (folder) => {
      const zip = await zipOf({ bomb: new Uint8Array(5_000_000) });
      // The central directory says 100 bytes: 24 bytes behind its signature.
      zip.writeUInt32LE(100, zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
      writeFileSync(join(folder, 'a.zip'), zip);
      expect(await isRefused(join(folder, 'a.zip'))).toBe(true);
    }));

  it('truncated and flipped bytes are refused or harmless, never wrong', () =>
    withFolder(async (folder) => {
      const content = randomBytes(3000);
      const zip = await zipOf({ 'a.bin': content, 'b.txt': Buffer.from('text'.repeat(500)) });
      const file = join(folder, 'a.zip');
      for (const cut of [1, 22, 100, 2000, zip.length - 1, zip.length]) {
        writeFileSync(file, zip.subarray(0, zip.length - cut));
        expect(await isRefused(file), `cut ${cut}`).toBe(true);
      }
      for (let at = 0; at < zip.length; at += 37) {
        const bad = Buffer.from(zip);
        bad[at] = (bad[at] ?? 0) ^ 0x20;
        writeFileSync(file, bad);
        const archive = await archives.open(file, null).catch((error: { code?: string }) => error);
        if (!('read' in archive)) continue;
        const read = await archive.read('a.bin', 1e6).catch(() => content);
        expect(Buffer.compare(read, content), `byte ${at}`).toBe(0);
        await archive.close();
      }
    }));

  it('what is no ZIP, or is not there, is told apart', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'a'), 'no zip at all');
      expect(await isRefused(join(folder, 'a'))).toBe(true);
      const missing = archives.open(join(folder, 'b'), null);
      await expect(missing).rejects.toMatchObject({ code: 'file_not_readable' });
    }));
});
