import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readStaticFiles } from '../../../../src/main/hosts/static-files.ts';
import { temporaryFolder } from '../../../support/temp-folder.ts';

it('reads what a page is made of by its address, and nothing where no page was built', async () => {
  const folder = await temporaryFolder();
  expect((await readStaticFiles(join(folder, 'nowhere'))).size).toBe(0);
  mkdirSync(join(folder, 'assets'));
  for (const file of ['index.html', 'assets/app.js', 'notes.txt']) writeFileSync(join(folder, file), file);
  const files = await readStaticFiles(folder);
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/app.js', '/index.html']);
  expect(files.get('/')).toMatchObject({ mediaType: 'text/html; charset=utf-8' });
});
