import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginStart } from '../../../../../src/main/hosts/electron/start-marker.ts';
import { temporaryFolder } from '../../../../support/temp-folder.ts';

const marker = async () => join(await temporaryFolder(), 'start.json');

it('is careful after two starts that never showed a page, and usual again after one that did', async () => {
  const path = await marker();
  expect(beginStart(path).isSafeMode).toBe(false);
  expect(beginStart(path).isSafeMode).toBe(false);
  const third = beginStart(path);
  expect(third.isSafeMode).toBe(true);
  third.succeeded();
  expect(beginStart(path).isSafeMode).toBe(false);
});

it('counts failures in a row only', async () => {
  const path = await marker();
  beginStart(path);
  beginStart(path).succeeded();
  beginStart(path);
  expect(beginStart(path).isSafeMode).toBe(false);
});

it('starts as usual where the note is damaged or cannot be written', async () => {
  const path = await marker();
  writeFileSync(path, 'not json');
  expect(beginStart(path).isSafeMode).toBe(false);
  for (let i = 0; i < 4; i += 1) expect(beginStart(join(path, 'below-a-file', 'start.json')).isSafeMode).toBe(false);
});
