import { expect, it } from 'vitest';
import { findSurplus } from '../../../../../src/main/adapters/backups/thin-out.ts';
import type { Backup, BackupKind } from '../../../../../src/main/services/ports/vault-backups.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T08:00:00Z');

function backup(kind: BackupKind, day: number, schemaVersion = 1): Backup {
  const createdAt = new Date(START + day * DAY).toISOString();
  return { name: `${kind}-${day}`, kind, createdAt, bytes: 1, schemaVersion };
}

const newestFirst = (list: readonly Backup[]) => list.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

it('keeps seven days and four weeks before them, whatever the day', () => {
  let kept: readonly Backup[] = [];
  for (let day = 0; day < 120; day += 1) {
    const all = newestFirst([...kept, backup('daily', day)]);
    const surplus = new Set(findSurplus(all));
    kept = all.filter((each) => !surplus.has(each));
    const ages = kept.map(({ createdAt }) => day - (Date.parse(createdAt) - START) / DAY);
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].slice(0, kept.length));
    expect(kept.length).toBeLessThanOrEqual(11);
    if (day > 40) {
      expect(kept.length).toBe(11);
      // The weeks are in a row and reach back, wherever in the week today is.
      expect(Math.max(...ages)).toBeGreaterThanOrEqual(22);
      expect(Math.max(...ages.map((age, index) => age - (ages[index - 1] ?? 0)))).toBeLessThanOrEqual(13);
    }
  }
});

it('keeps all backups before migrations of the last two versions, and everything that a person asked for', () => {
  const all = newestFirst([
    ...[1, 2, 3, 4, 5].map((day) => backup('before-migration', day, Math.ceil(day / 2))),
    ...Array.from({ length: 20 }, (_, day) => backup(day % 2 ? 'manual' : 'before-restore', day)),
  ]);
  expect(findSurplus(all).map(({ name }) => name)).toEqual(['before-migration-2', 'before-migration-1']);
});
