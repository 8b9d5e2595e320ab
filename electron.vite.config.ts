import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: join(root, 'src/main/index.ts'),
          // Started by the pool in a thread of its own.
          worker: join(root, 'src/main/adapters/worker/tasks.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can load nothing: one self-contained CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: join(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: join(root, 'src/renderer'),
    plugins: [react()],
    build: {
      // The tool's own default leaves the page's scripts as they were written: 1.6 MB for what 0.5 MB says.
      minify: true,
      outDir: join(root, 'out/renderer'),
      rollupOptions: { input: join(root, 'src/renderer/index.html') },
      // Small images as files too: nothing inline that the content policy would have to allow.
      assetsInlineLimit: 0,
    },
  },
});
