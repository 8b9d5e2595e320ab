import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,migrations,golden,architecture,hosts}/**/*.test.ts'],
    // Every test makes its own vault and worker pool; two at a time keeps a small machine responsive.
    maxWorkers: 2,
    // The built bundle is loaded by Node itself, as the product does: nothing of it is transformed.
    server: { deps: { external: [/\/out\//] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
