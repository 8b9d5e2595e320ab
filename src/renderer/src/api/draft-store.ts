import type { BeihaoClient } from '../../../shared/contract/contract.ts';
import type { DraftKey } from '../../../shared/domain/drafts/draft.ts';
import { codeOf } from './failure.ts';

type Calls = Pick<BeihaoClient['drafts'], 'get' | 'save' | 'discard'>;
type Value = Parameters<Calls['save']>[0]['value'];

/** What was typed reaches the vault no later than this, however fast somebody types. */
const SAVE_AFTER_MS = 400;
const RETRY_AFTER_MS = 2_000;

/** Failures that trying again would not change: what belongs to nobody any more, or cannot be kept at all. */
const FINAL = new Set<unknown>(['not_found', 'input_invalid', 'vault_read_only', 'vault_missing']);

interface Pending {
  readonly key: DraftKey;
  readonly value: Value;
}

const idOf = ({ form, applicantId, programId }: DraftKey): string =>
  [form, applicantId ?? '', programId ?? ''].join('/');

/**
 * Writes drafts to the vault. What could not be written (the vault was locked, the host went away) stays in this page
 * and is written as soon as that is possible again. `onLocked` hears when the vault was locked from elsewhere.
 */
export function createDraftStore(calls: Calls, onLocked: () => void = () => undefined) {
  const pending = new Map<string, Pending>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  let isFailing = false;

  function tell(failing: boolean): void {
    if (failing === isFailing) return;
    isFailing = failing;
    for (const listener of listeners) listener();
  }

  function schedule(afterMs: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, afterMs);
  }

  /** Answers whether it needs to be tried again. */
  async function write(id: string, entry: Pending): Promise<boolean> {
    try {
      await calls.save({ ...entry.key, value: entry.value });
    } catch (error) {
      const code = codeOf(error);
      if (!FINAL.has(code)) {
        tell(true);
        if (code !== 'vault_locked') return true;
        // Not asked again and again: unlocking it flushes.
        onLocked();
        return false;
      }
    }
    // What was typed meanwhile waits for its own turn.
    if (pending.get(id) === entry) pending.delete(id);
    return false;
  }

  async function writeAll(): Promise<void> {
    let isRetryNeeded = false;
    for (const [id, entry] of [...pending]) if (await write(id, entry)) isRetryNeeded = true;
    if (pending.size === 0) tell(false);
    if (isRetryNeeded) schedule(RETRY_AFTER_MS);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // One after the other: an older text must never overtake a newer one.
    const turn = (writing ?? Promise.resolve()).then(writeAll);
    writing = turn;
    await turn;
  }

  return {
    /** What was typed last, or null. What waits to be written is newer than what the vault has. */
    async load(key: DraftKey): Promise<unknown> {
      const waiting = pending.get(idOf(key));
      return waiting ? waiting.value : ((await calls.get(key)).draft?.value ?? null);
    },

    /** Keeps a plain JSON value; it is written soon. */
    save(key: DraftKey, value: Value): void {
      pending.set(idOf(key), { key, value });
      schedule(SAVE_AFTER_MS);
    },

    async discard(key: DraftKey): Promise<void> {
      pending.delete(idOf(key));
      await writing;
      await calls.discard(key);
    },

    /** Writes what waits, now: before the vault is locked, after it was unlocked, when the page goes away. */
    flush,

    /** Whether something typed could not be written so far. */
    isFailing: () => isFailing,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
