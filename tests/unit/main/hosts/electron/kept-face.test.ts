import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepFace } from '../../../../../src/main/hosts/electron/kept-face.ts';
import type { Face } from '../../../../../src/shared/domain/host/face.ts';
import { temporaryFolder } from '../../../../support/temp-folder.ts';

it('is there before the page is, tells every change once, and does not count in safe mode', async () => {
  const path = join(await temporaryFolder(), 'face.json');
  const first = keepFace(path, { isSafeMode: false });
  const told: Face[] = [];
  first.follow((face) => told.push(face));
  first.change({ language: 'en', look: 'dark' });
  first.change({ language: 'en', look: 'dark' });
  expect(told).toEqual([
    { language: 'zh-CN', look: 'system' },
    { language: 'en', look: 'dark' },
  ]);
  expect(keepFace(path, { isSafeMode: false }).now()).toEqual({ language: 'en', look: 'dark' });
  expect(keepFace(path, { isSafeMode: true }).now()).toEqual({ language: 'zh-CN', look: 'system' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ language: 'en', look: 'dark' });
});

it('is the usual one where the file says something that we never wrote', async () => {
  const path = join(await temporaryFolder(), 'face.json');
  writeFileSync(path, '{"language":"fr","look":"pink"}');
  expect(keepFace(path, { isSafeMode: false }).now()).toEqual({ language: 'zh-CN', look: 'system' });
});
