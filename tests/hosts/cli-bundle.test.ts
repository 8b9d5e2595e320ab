import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleManifest } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const BUILT = join(root, 'out', 'cli', 'main.cjs');
const SOURCE = join(root, 'src', 'main', 'hosts', 'cli', 'main.ts');

function run(main: string, argv: readonly string[]) {
  return spawnSync(process.execPath, [main, ...argv], { encoding: 'utf8' });
}

/** Every file below a folder with its bytes, as hex of their beginning and their number. */
function contentsOf(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return paths.flatMap((path) => {
    const content = path.includes('.') ? readFileSync(join(folder, path)).toString('base64') : '';
    return [path, content];
  });
}

describe('the built command line', () => {
  it('makes the very packet that the sources make, and verifies it', async () => {
    const folder = await temporaryFolder();
    const [built, source] = [join(folder, 'built'), join(folder, 'source')];
    for (const [main, out] of [
      [BUILT, built],
      [SOURCE, source],
    ] as const) {
      const { status, stderr } = run(main, ['packet', 'build', '--manifest', sampleManifest, '--out', out]);
      expect(stderr).not.toMatch(/Error|node:/);
      expect(status).toBe(0);
    }
    expect(contentsOf(built)).toEqual(contentsOf(source));
    expect(run(BUILT, ['packet', 'verify', built]).status).toBe(0);
  });

  it('leaves out the images for the fields when that is asked for', async () => {
    const out = join(await temporaryFolder(), 'packet');
    const argv = ['packet', 'build', '--no-uploads', '--manifest', sampleManifest, '--out', out, '--json'];
    const { status, stdout } = run(BUILT, argv);
    expect(status).toBe(0);
    const roles = JSON.parse(stdout).files.map(({ role }: { role: string }) => role);
    expect(roles).toEqual(['packet', 'original', 'original', 'original', 'values']);
    expect(readdirSync(out)).not.toContain('upload');
  });

  it.each(['main', 'worker'])('comes with code of %s that this Node takes', (program) => {
    // As `kept-code.cjs` wraps it; V8 takes code only for the same source, version and flags.
    const asked = `
      const { readFileSync } = require('node:fs');
      const file = process.argv[1];
      const head = '(function (exports, require, module, __filename, __dirname) {';
      const source = head + readFileSync(file, 'utf8') + '\\n})';
      const { cachedDataRejected } = new (require('node:vm').Script)(source, { cachedData: readFileSync(file + '.code') });
      process.exitCode = cachedDataRejected ? 1 : 0;`;
    const file = join(root, 'out', 'cli', `${program}.js`);
    expect(spawnSync(process.execPath, ['-e', asked, file], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  });

  it('answers version and a mistake like the sources', () => {
    for (const argv of [['--version'], ['packet', 'build'], ['name', 'check', '瑜伽预约']]) {
      const [one, other] = [run(BUILT, argv), run(SOURCE, argv)];
      expect([one.status, one.stdout, one.stderr]).toEqual([other.status, other.stdout, other.stderr]);
    }
  });
});
