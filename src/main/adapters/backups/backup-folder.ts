import { mkdirSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import { BACKUP_KINDS, type Backup } from '../../services/ports/vault-backups.ts';
import { errnoOf, toDiskFailure } from '../files/disk-failure.ts';
import { readBackup } from './open-backup.ts';

const BACKUP_EXTENSION = '.beihao';
/** Names that we give ourselves: nothing else in the folder is listed, and nothing else is ever removed. */
const OWN_NAME = new RegExp(`^(?:${BACKUP_KINDS.join('|')})-[0-9a-z-]+\\${BACKUP_EXTENSION}$`);
const PARTIAL = new RegExp(`^(?:${BACKUP_KINDS.join('|')})-[0-9a-z-]+\\${BACKUP_EXTENSION}\\.partial$`);

export function makeBackupFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw toDiskFailure(error, folder);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw toDiskFailure(error, folder);
  }
}

function describe(folder: string, name: string): Backup | undefined {
  try {
    const { trailer, bytes } = readBackup(join(folder, name));
    const { kind, createdAt, schemaVersion } = trailer;
    return { name, kind, createdAt, bytes, schemaVersion };
  } catch (error) {
    // Damaged or just removed: not a backup that anybody could restore.
    if (error instanceof AppFailure) return undefined;
    throw error;
  }
}

function newestFirst(a: Backup, b: Backup): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.name < b.name ? 1 : -1;
}

/** Newest first. */
export function listBackups(folder: string): readonly Backup[] {
  return namesIn(folder)
    .filter((name) => OWN_NAME.test(name))
    .flatMap((name) => describe(folder, name) ?? [])
    .sort(newestFirst);
}

/** The path of a backup that is called so. Fails with `not_found`: a name never leads out of the folder. */
export function pathOfBackup(folder: string, name: string): string {
  if (!OWN_NAME.test(name) || !namesIn(folder).includes(name)) throw new AppFailure('not_found', { what: 'backup' });
  return join(folder, name);
}

/** Not `rmSync`: it does not tell every failure of the disk by its own code. */
function removeFile(folder: string, name: string): void {
  try {
    unlinkSync(join(folder, name));
  } catch (error) {
    throw toDiskFailure(error, folder);
  }
}

export function removeBackup(folder: string, name: string): void {
  pathOfBackup(folder, name);
  removeFile(folder, name);
}

/** What killed processes left half-written. Only while nobody else can be writing there. */
export function removePartials(folder: string): void {
  for (const name of namesIn(folder).filter((each) => PARTIAL.test(each))) removeFile(folder, name);
}

/** A name that is free: `kind-2026-11-24`, then `kind-2026-11-24-2` and so on. */
export function freeBackupName(folder: string, stem: string): string {
  const taken = new Set(namesIn(folder));
  let name = `${stem}${BACKUP_EXTENSION}`;
  for (let n = 2; taken.has(name); n += 1) name = `${stem}-${n}${BACKUP_EXTENSION}`;
  return name;
}
