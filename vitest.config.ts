import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,migrations,golden,architecture,hosts}/**/*.test.ts'],
    // Every test makes its own vault and worker pool; two at a time keeps a small machine responsive.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
