// Builds `out/cli`: the command line and its worker as a few files. A checkout runs from its sources all the same; but
// a command that loads five hundred files and takes their types away spends more time on that than on its work.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup/paths.mjs';

/** Packages with native parts, with files of their own, or that the work seldom needs. They are loaded as they lie. */
const LOADED_AS_THEY_ARE = [
  '@napi-rs/canvas',
  '@neslinesli93/qpdf-wasm',
  'better-sqlite3',
  'heic-decode',
  'pdfjs-dist',
  'piscina',
];

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: LOADED_AS_THEY_ARE },
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node24',
    minify: true,
    rollupOptions: {
      input: {
        main: join(root, 'src/main/hosts/cli/main.ts'),
        worker: join(root, 'src/main/adapters/worker/tasks.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
