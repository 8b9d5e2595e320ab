import { expect, it } from 'vitest';
import { killVaults } from '../soak/kill-vault.ts';

// `npm run soak -- vault` does it 1,000 times.
it('a vault whose process is killed opens, verifies, and holds what was acknowledged and nothing by half', async () => {
  const report = await killVaults({ kills: 60, seed: 11 });
  expect(report.kills).toBe(60);
  expect(report.acknowledged).toBeGreaterThan(300);
  // Kills that hit nothing would prove nothing.
  expect(Object.keys(report.interrupted).length).toBeGreaterThan(5);
}, 180_000);
