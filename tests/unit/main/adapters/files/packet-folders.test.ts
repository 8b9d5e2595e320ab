import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPacketFolders } from '../../../../../src/main/adapters/files/packet-folders.ts';
import type { FolderFile } from '../../../../../src/main/services/ports/packet-folders.ts';
import { withFolder } from './temporary-folder.ts';

const text = (content: string) => new Uint8Array(Buffer.from(content));
const FILES: readonly FolderFile[] = [
  { path: 'packet.pdf', content: text('%PDF') },
  { path: 'upload/01-身份证-人像面.jpg', content: text('jpeg 1') },
  { path: 'upload/02-身份证-国徽面.jpg', content: text('jpeg 2') },
  { path: '字段对照表.txt', content: text('表') },
  { path: 'empty', content: text('') },
];
const SORTED = [...FILES].sort((a, b) => (a.path < b.path ? -1 : 1));
const accept = () => undefined;

function withTarget(
  work: (at: { base: string; target: string; folders: ReturnType<typeof createPacketFolders> }) => Promise<void>,
) {
  return withFolder((base) =>
    work({ base, target: join(base, '材料 包'), folders: createPacketFolders({ documentsDir: base }) }),
  );
}

describe('publishing', () => {
  it('writes every byte and hands the written files to the check', () =>
    withTarget(async ({ base, target, folders }) => {
      let seen: readonly FolderFile[] = [];
      await folders.publish(target, FILES, (written) => {
        expect(existsSync(target)).toBe(false);
        seen = written;
      });
      expect(seen).toEqual(SORTED);
      expect(await folders.read(target)).toEqual(SORTED);
      expect(readdirSync(base)).toEqual(['材料 包']);
    }));

  it.skipIf(process.platform === 'win32')('makes it for its owner alone', () =>
    withTarget(async ({ target, folders }) => {
      await folders.publish(target, FILES, accept);
      expect(statSync(target).mode & 0o777).toBe(0o700);
      expect(statSync(join(target, 'upload')).mode & 0o777).toBe(0o700);
      expect(statSync(join(target, 'packet.pdf')).mode & 0o777).toBe(0o600);
    }),
  );

  it('fills an empty folder that is there, also through a link and with what the Finder left', () =>
    withTarget(async ({ base, target, folders }) => {
      mkdirSync(target);
      writeFileSync(join(target, '.DS_Store'), 'x');
      const link = join(base, 'link');
      symlinkSync(target, link, 'junction');
      await folders.assertFree(link);
      await folders.publish(link, FILES, accept);
      expect(await folders.read(target)).toEqual(SORTED);
      expect(readdirSync(base).sort()).toEqual(['link', '材料 包'].sort());
    }));

  it('makes the folders above, and takes them back when it fails', () =>
    withTarget(async ({ base, folders }) => {
      const deep = join(base, '备好', '2026', '包');
      const failing = folders.publish(deep, FILES, () => {
        throw new Error('not good');
      });
      await expect(failing).rejects.toThrow('not good');
      expect(readdirSync(base)).toEqual([]);
      await folders.publish(deep, FILES, accept);
      expect(await folders.read(deep)).toEqual(SORTED);
    }));

  it('leaves nothing and touches nothing when the check fails', () =>
    withTarget(async ({ base, target, folders }) => {
      mkdirSync(target);
      const before = statSync(target).ino;
      const failing = folders.publish(target, FILES, () => {
        throw new Error('not good');
      });
      await expect(failing).rejects.toThrow('not good');
      expect(readdirSync(base)).toEqual(['材料 包']);
      expect(readdirSync(target)).toEqual([]);
      expect(statSync(target).ino).toBe(before);
    }));

  it('never writes over what somebody else put there meanwhile', () =>
    withTarget(async ({ base, target, folders }) => {
      const late = folders.publish(target, FILES, () => {
        mkdirSync(target);
        writeFileSync(join(target, 'theirs.txt'), 'theirs');
      });
      await expect(late).rejects.toMatchObject({ code: 'target_not_empty', data: { folder: target } });
      expect(readdirSync(base)).toEqual(['材料 包']);
      expect(readFileSync(join(target, 'theirs.txt'), 'utf8')).toBe('theirs');
    }));

  it.each(['../outside', '/absolute', 'a//b', 'a/./b', '', 'a\\b', 'C:x', 'a/'])('takes no path like “%s”', (path) =>
    withTarget(async ({ base, target, folders }) => {
      await expect(folders.publish(target, [{ path, content: text('x') }], accept)).rejects.toThrow(/unusable path/);
      expect(readdirSync(base)).toEqual([]);
    }),
  );

  it('takes no two paths that are one on Windows', () =>
    withTarget(async ({ target, folders }) => {
      const files = ['A.txt', 'a.TXT'].map((path) => ({ path, content: text('x') }));
      await expect(folders.publish(target, files, accept)).rejects.toThrow(/unusable path/);
    }));

  it('removes what killed runs left beside it, once it is a day old', () =>
    withTarget(async ({ base, target, folders }) => {
      const names = ['.旧.beihao-0123456789abcdef', '.新.beihao-0123456789abcdef', '.旧.beihao-other'];
      for (const name of names) {
        mkdirSync(join(base, name));
        writeFileSync(join(base, name, 'x'), 'x');
        const age = name.includes('新') ? 3_600_000 : 2 * 86_400_000;
        const at = new Date(Date.now() - age);
        utimesSync(join(base, name), at, at);
      }
      await folders.publish(target, FILES, accept);
      expect(readdirSync(base).sort()).toEqual([...names.slice(1), '材料 包'].sort());
    }));

  it('takes names as long as the disk does', () =>
    withTarget(async ({ base, folders }) => {
      const longest = join(base, '包'.repeat(85));
      await folders.publish(longest, FILES, accept);
      expect(await folders.read(longest)).toEqual(SORTED);
      const tooLong = join(base, '包'.repeat(86));
      await expect(folders.publish(tooLong, FILES, accept)).rejects.toThrow('target_not_writable');
      expect(readdirSync(base)).toHaveLength(1);
    }));
});

describe('refusing early and late alike', () => {
  it('a folder with files, and a file', () =>
    withTarget(async ({ base, target, folders }) => {
      mkdirSync(target);
      writeFileSync(join(target, 'a'), 'mine');
      for (const path of [target, join(target, 'a')]) {
        const failure = { code: 'target_not_empty', data: { folder: path } };
        await expect(folders.assertFree(path)).rejects.toMatchObject(failure);
        await expect(folders.publish(path, FILES, accept)).rejects.toMatchObject(failure);
      }
      expect(readFileSync(join(target, 'a'), 'utf8')).toBe('mine');
      expect(readdirSync(base)).toEqual(['材料 包']);
    }));

  it('a place that cannot be written', () =>
    withTarget(async ({ base, folders }) => {
      const file = join(base, 'file');
      writeFileSync(file, '');
      const places = [join(file, 'x'), join(file, 'x', 'y')];
      if (process.platform === 'linux') places.push('/proc/beihao-packet', '/proc/none/packet');
      for (const path of places) {
        const failure = { code: 'target_not_writable', data: { folder: path } };
        await expect(folders.assertFree(path)).rejects.toMatchObject(failure);
        await expect(folders.publish(path, FILES, accept)).rejects.toMatchObject(failure);
      }
      expect(readdirSync(base)).toEqual(['file']);
    }));

  it('nothing about a free place, and leaves no trace there', () =>
    withTarget(async ({ base, target, folders }) => {
      await folders.assertFree(target);
      await folders.assertFree(join(base, 'a', 'b', 'c'));
      expect(readdirSync(base)).toEqual([]);
    }));
});

describe('reading', () => {
  it('says when there is no such folder', () =>
    withTarget(async ({ base, folders }) => {
      const file = join(base, 'file');
      writeFileSync(file, '');
      for (const folder of [join(base, 'none'), file]) {
        await expect(folders.read(folder)).rejects.toMatchObject({ code: 'packet_not_found', data: { folder } });
      }
    }));

  it('follows no links', () =>
    withTarget(async ({ base, target, folders }) => {
      await folders.publish(target, FILES, accept);
      mkdirSync(join(base, 'outside'));
      writeFileSync(join(base, 'outside', 'secret'), 'x');
      symlinkSync(join(base, 'outside'), join(target, 'folder-link'), 'junction');
      symlinkSync(join(base, 'outside', 'secret'), join(target, 'file-link'));
      symlinkSync(target, join(target, 'circle'), 'junction');
      expect(await folders.read(target)).toEqual(SORTED);
    }));

  it('does not read a whole disk by mistake', () =>
    withTarget(async ({ target, folders }) => {
      mkdirSync(target);
      for (let n = 0; n <= 2000; n += 1) writeFileSync(join(target, `${n}`), '');
      await expect(folders.read(target)).rejects.toThrow('packet_not_found');
    }));
});

it('suggests a name that is free', () =>
  withTarget(async ({ base, folders }) => {
    expect(folders.suggest('渔儿:小助手')).toBe(join(base, '渔儿-小助手'));
    mkdirSync(join(base, '渔儿-小助手'));
    writeFileSync(join(base, '渔儿-小助手-2'), '');
    expect(folders.suggest('渔儿:小助手')).toBe(join(base, '渔儿-小助手-3'));
    expect(folders.suggest('')).toBe(join(base, '材料包'));
  }));
