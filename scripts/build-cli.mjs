// Builds `out/cli`: the command line and its worker as two files, and what V8 compiled of them in one command. A checkout
// runs from its sources all the same; but a command that loads five hundred files, takes their types away and compiles
// them spends more time on that than on its work.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup/paths.mjs';

const target = join(root, 'out', 'cli');
rmSync(target, { recursive: true, force: true });

/** Packages with native parts, with files of their own, or that the work seldom needs. They are loaded as they lie. */
const LOADED_AS_THEY_ARE = [
  '@napi-rs/canvas',
  '@neslinesli93/qpdf-wasm',
  'better-sqlite3',
  'heic-decode',
  'pdfjs-dist',
  'piscina',
];

const PROGRAMS = { main: 'src/main/hosts/cli/main.ts', worker: 'src/main/adapters/worker/tasks.ts' };

for (const [name, source] of Object.entries(PROGRAMS)) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: LOADED_AS_THEY_ARE },
    build: {
      ssr: true,
      outDir: target,
      emptyOutDir: false,
      target: 'node24',
      minify: true,
      rollupOptions: {
        input: { [name]: join(root, source) },
        // One file each: what is asked for later lies in it and is only run later.
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false, dynamicImportInCjs: false },
      },
    },
  });
  copyFileSync(join(root, 'scripts', 'kept-code.cjs'), join(target, `${name}.cjs`));
}

const scratch = mkdtempSync(join(tmpdir(), 'beihao-code-'));
try {
  const manifest = join(root, 'resources', 'samples', 'zhang-san', 'manifest.json');
  const build = ['packet', 'build', '--manifest', manifest, '--out', join(scratch, 'packet')];
  const options = ['--data-dir', join(scratch, 'data')];
  const { status, stderr } = spawnSync(process.execPath, [join(target, 'main.cjs'), ...options, ...build], {
    env: { ...process.env, BEIHAO_KEEP_CODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // 1: the sample has something to be said about. Without kept code the commands work all the same, only slower.
  if (status !== 0 && status !== 1) process.stderr.write(stderr);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
