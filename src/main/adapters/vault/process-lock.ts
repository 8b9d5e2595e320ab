import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Text } from '../../../shared/domain/text.ts';
import { AppFailure } from '../../services/app-failure.ts';
import { errnoOf, toDiskFailure } from '../files/disk-failure.ts';
import { isHeld, type SystemHold, takeHold } from '../sqlite/system-hold.ts';

const LOCK_HOLDERS = ['electron', 'browser', 'cli', 'test'] as const;

/** What kind of host has the vault open. */
export type LockHolder = (typeof LOCK_HOLDERS)[number];

const lockContent = z.object({
  pid: z.int().positive(),
  /** When that process started, as exactly as the system tells; a process id alone is used again. */
  start: z.string(),
  holder: z.string(),
  host: z.enum(LOCK_HOLDERS).optional(),
  since: z.iso.datetime().optional(),
  /** The process has a hold beside the lock (`holdOf`): only one that still has it is alive. */
  hold: z.literal(true).optional(),
});
type LockContent = z.output<typeof lockContent>;

/** A lock file without content is one that is being written, for as long as that can take (disks without links). */
const WRITING_MS = 10_000;
const BOOT_TOLERANCE_MS = 120_000;

/** Locks of this very process: its own id proves nothing, it may have been another's before. */
const heldHere = new Set<string>();

export interface ProcessLock {
  release(): void;
}

/** Linux tells the exact start of a process in clock ticks since boot (proc_pid_stat(5), field 22). */
function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The program's name is in parentheses and may hold anything; fields are counted from behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks && `linux:${boot}:${ticks}`;
  } catch {
    // Not Linux, or no such process any more.
    return undefined;
  }
}

/** When this computer started, in milliseconds since 1970: as much as the other systems tell cheaply. */
const bootTime = (): number => Date.now() - Math.round(uptime() * 1000);

function startOf(pid: number): string {
  return linuxStart(pid) ?? `boot:${bootTime()}`;
}

function isStartOf(pid: number, recorded: string): boolean {
  if (!recorded.startsWith('boot:')) return recorded === linuxStart(pid);
  return Math.abs(Number(recorded.slice(5)) - bootTime()) < BOOT_TOLERANCE_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but it is somebody else's.
    return errnoOf(error) === 'EPERM';
  }
}

/** The file of the hold of one holder. It is never another's, so that nobody waits for it or takes it away in use. */
function holdOf(path: string, holder: string): string {
  return `${path}-${holder}`;
}

/** `path` is where the lock lies or lay: a process id alone is used again, so the hold says whether this is the same process. */
function isAlive({ pid, start, holder, hold }: LockContent, path: string): boolean {
  if (pid === process.pid) return heldHere.has(holder);
  if (!isRunning(pid) || !isStartOf(pid, start)) return false;
  return hold === undefined || isHeld(holdOf(path, holder)) !== false;
}

function readLock(path: string): LockContent | undefined {
  try {
    return lockContent.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Gone, half-written or damaged: the caller looks at its age.
    return undefined;
  }
}

const HOLDER_NAMES: Readonly<Record<LockHolder | 'unknown', Text>> = {
  electron: { zh: '桌面版的备好', en: 'the Beihao desktop app' },
  browser: { zh: '浏览器方式的备好', en: 'Beihao in a browser' },
  cli: { zh: '备好的命令行', en: 'a Beihao command' },
  test: { zh: '备好的测试', en: 'a Beihao test' },
  unknown: { zh: '另一个备好', en: 'another Beihao' },
};

/** The failure for whoever comes second: who is there, and since when. */
function busy(path: string): AppFailure<'vault_busy'> {
  const { host = 'unknown', since } = readLock(path) ?? {};
  const { zh, en } = HOLDER_NAMES[host];
  const time = since && formatLocalTime(since);
  return new AppFailure('vault_busy', {
    holder: time ? { zh: `${zh}（从 ${time} 起）`, en: `${en} (since ${time})` } : { zh, en },
  });
}

/** `2025-03-01 09:05` on the clock of this computer. */
function formatLocalTime(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Fails with `vault_busy` where somebody has the lock, without taking it. */
export function assertNotHeld(path: string): void {
  if (existsSync(path) && !isStale(path)) throw busy(path);
}

/** `home` is where the lock belongs, if it was put aside. */
function isStale(path: string, home = path): boolean {
  const content = readLock(path);
  if (content) return !isAlive(content, home);
  const about = statSync(path, { throwIfNoEntry: false });
  return about === undefined || Date.now() - about.mtimeMs > WRITING_MS;
}

/** Takes a stale lock away, without ever taking the fresh one of somebody who was faster. */
function removeStale(path: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  if (!isStale(aside, path)) {
    renameSync(aside, path);
    throw busy(path);
  }
  rmSync(aside, { force: true });
}

function isLinkUnsupported(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'].includes(errnoOf(error) ?? '');
}

/** Makes the file with its content in one step, so that a kill cannot leave an empty one. */
function createWhole(path: string, content: LockContent): void {
  const draft = `${path}.${content.holder}`;
  try {
    writeFileSync(draft, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
    linkSync(draft, path);
  } catch (error) {
    // exFAT and some network disks have no links: there the name comes a moment before the content.
    if (!isLinkUnsupported(error)) throw error;
    writeFileSync(path, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
  } finally {
    rmSync(draft, { force: true });
  }
}

function tryCreate(path: string, content: LockContent): boolean {
  try {
    createWhole(path, content);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw toDiskFailure(error, dirname(path));
  }
}

/** Drafts and holds of processes that were killed. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const file = join(dirname(path), name);
    if (file.startsWith(`${path}.`) && isStale(file, path)) rmSync(file, { force: true });
    if (file.startsWith(`${path}-`) && isAbandoned(file)) rmSync(file, { force: true });
  }
}

/** One that is older than a process needs between making the file and locking it. */
function isAbandoned(hold: string): boolean {
  const about = statSync(hold, { throwIfNoEntry: false });
  if (about === undefined || Date.now() - about.mtimeMs < WRITING_MS) return false;
  return ![...heldHere].some((holder) => hold.endsWith(holder)) && isHeld(hold) === false;
}

function createRelease(path: string, holder: string, hold: SystemHold | undefined): ProcessLock {
  return {
    release() {
      if (!heldHere.delete(holder)) return;
      hold?.release();
      // Only our own: after a mistaken clearing the file may be another's.
      if (readLock(path)?.holder === holder) rmSync(path, { force: true });
    },
  };
}

/** Takes the lock file for this process, or fails with `vault_busy`. The lock of a process that died clears itself. */
export function acquireProcessLock(path: string, host?: LockHolder): ProcessLock {
  const holder = randomUUID();
  const since = new Date().toISOString();
  heldHere.add(holder);
  const hold = takeHold(holdOf(path, holder));
  const content = {
    pid: process.pid,
    start: startOf(process.pid),
    holder,
    since,
    ...(host ? { host } : {}),
    ...(hold ? { hold: true as const } : {}),
  };
  try {
    if (!tryCreate(path, content)) {
      if (!isStale(path)) throw busy(path);
      removeStale(path);
      if (!tryCreate(path, content)) throw busy(path);
    }
    removeLeftovers(path);
    return createRelease(path, holder, hold);
  } catch (error) {
    hold?.release();
    heldHere.delete(holder);
    throw error;
  }
}
