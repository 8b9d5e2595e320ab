import { expect, it } from 'vitest';
import { killBuilds } from '../soak/kill-build.ts';

// `npm run soak -- kill` does it 200 times.
it('a build that is killed leaves the target untouched or whole', async () => {
  const { absent, unchanged, complete } = await killBuilds({ runs: 10, seed: 7 });
  expect(absent + unchanged + complete).toBe(10);
  expect(absent + unchanged).toBeGreaterThan(0);
}, 180_000);
