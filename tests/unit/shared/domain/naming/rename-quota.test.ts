import { describe, expect, it } from 'vitest';
import { renameQuota } from '../../../../../src/shared/domain/naming/rename-quota.ts';

const quota = (facts: Partial<Parameters<typeof renameQuota>[0]>) =>
  renameQuota({ releasedAt: null, certifiedAt: [], renamedAt: [], now: new Date('2026-11-26T08:00:00Z'), ...facts });

describe('renameQuota', () => {
  it('allows two before the first release, in whatever year', () => {
    expect(quota({})).toEqual({ phase: 'before-release', limit: 2, used: 0, left: 2, resetsOn: null });
    expect(quota({ renamedAt: ['2025-03-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'] }).left).toBe(0);
  });

  const releasedAt = '2025-05-01T00:00:00Z';

  it('counts those of this year after the release, and says when it begins anew', () => {
    const renamedAt = ['2025-04-01T00:00:00Z', '2025-12-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    expect(quota({ releasedAt, renamedAt })).toMatchObject({ phase: 'after-release', used: 1, left: 1 });
    expect(quota({ releasedAt, renamedAt }).resetsOn).toBe('2027-01-01');
  });

  it('begins the year at midnight in China', () => {
    const now = new Date('2025-12-31T16:30:00Z');
    expect(quota({ releasedAt, renamedAt: ['2025-12-31T15:30:00Z'], now })).toMatchObject({ used: 0 });
    expect(quota({ releasedAt, renamedAt: ['2025-12-31T16:10:00Z'], now })).toMatchObject({ used: 1 });
  });

  it('begins anew after a certification', () => {
    const renamedAt = ['2026-01-10T00:00:00Z', '2026-02-10T00:00:00Z', '2026-09-01T00:00:00Z'];
    expect(quota({ releasedAt, renamedAt, certifiedAt: ['2026-08-19T00:00:00Z'] })).toMatchObject({ used: 1, left: 1 });
  });
});
