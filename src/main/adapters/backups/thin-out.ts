import type { Backup } from '../../services/ports/vault-backups.ts';

const DAYS = 7;
const WEEKS = 4;
const SCHEMA_VERSIONS = 2;
const DAY_MS = 86_400_000;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

function weekOf(instant: string): number {
  return Math.floor((Date.parse(instant) - FIRST_MONDAY_MS) / (7 * DAY_MS));
}

/**
 * The backups that are no longer kept, of a list with the newest first: of the daily ones the seven newest stay, and
 * of those before them the newest of each of four weeks; of those before migrations all of the last two schema
 * versions. What a person made, and what a restore replaced, only a person removes.
 */
export function findSurplus(backups: readonly Backup[]): readonly Backup[] {
  const older = backups.filter(({ kind }) => kind === 'daily').slice(DAYS);
  const weekly = older.filter((backup, index) => {
    const before = older[index - 1];
    return before === undefined || weekOf(before.createdAt) !== weekOf(backup.createdAt);
  });
  const keptWeekly = new Set(weekly.slice(0, WEEKS));
  const migrations = backups.filter(({ kind }) => kind === 'before-migration');
  const versions = [...new Set(migrations.map(({ schemaVersion }) => schemaVersion))].sort((a, b) => b - a);
  const keptVersions = new Set(versions.slice(0, SCHEMA_VERSIONS));
  return [
    ...older.filter((backup) => !keptWeekly.has(backup)),
    ...migrations.filter(({ schemaVersion }) => !keptVersions.has(schemaVersion)),
  ];
}
