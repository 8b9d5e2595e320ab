import { randomBytes } from 'node:crypto';
import type { Clock } from '../../services/ports/clock.ts';
import type { Handles } from '../../services/ports/handles.ts';

/** What a handle stands for. */
export interface HandledBytes {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

/** The host's side of the handles: it answers the fetches of its client with them. */
export interface MemoryHandles extends Handles {
  /**
   * A copy of the bytes, as often as it is asked for within the lifetime (a page shows the same picture again);
   * undefined when there is no such handle or no longer.
   */
  take(handle: string): HandledBytes | undefined;
}

export interface MemoryHandlesOptions {
  readonly urlFor: (handle: string) => string;
  readonly clock: Clock;
  readonly lifetimeMs?: number;
  readonly maxBytes?: number;
}

const LIFETIME_MS = 5 * 60 * 1000;
const MAX_BYTES = 256 * 1024 * 1024;
const HANDLE_BYTES = 16;

interface Entry extends HandledBytes {
  readonly expiresAt: number;
}

class ExpiringBytes {
  /** In the order of adding, which is the order of expiring. */
  readonly #entries = new Map<string, Entry>();
  readonly #clock: Clock;
  readonly #lifetimeMs: number;
  readonly #maxBytes: number;
  #total = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ clock, lifetimeMs = LIFETIME_MS, maxBytes = MAX_BYTES }: MemoryHandlesOptions) {
    this.#clock = clock;
    this.#lifetimeMs = lifetimeMs;
    this.#maxBytes = maxBytes;
  }

  add(handle: string, bytes: HandledBytes): void {
    this.dropExpired();
    // Own copies, here and on the way out: ours are wiped, and nobody else's bytes must turn to zeros for that.
    const content = Uint8Array.from(bytes.content);
    this.#total += content.length;
    this.#entries.set(handle, { ...bytes, content, expiresAt: this.#clock.now().getTime() + this.#lifetimeMs });
    for (const oldest of this.#entries.keys()) {
      if (this.#total <= this.#maxBytes || oldest === handle) break;
      this.drop(oldest);
    }
    this.#sweepLater();
  }

  find(handle: string): Entry | undefined {
    this.dropExpired();
    return this.#entries.get(handle);
  }

  dropExpired(): void {
    const now = this.#clock.now().getTime();
    for (const [handle, { expiresAt }] of this.#entries) {
      if (expiresAt > now) break;
      this.drop(handle);
    }
  }

  dropAll(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const handle of this.#entries.keys()) this.drop(handle);
  }

  drop(handle: string): void {
    const entry = this.#entries.get(handle);
    if (!entry) return;
    entry.content.fill(0);
    this.#total -= entry.content.length;
    this.#entries.delete(handle);
  }

  /** So that the bytes leave the memory even when nobody asks again. The timer does not keep the process alive. */
  #sweepLater(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.dropExpired();
      if (this.#entries.size > 0) this.#sweepLater();
    }, this.#lifetimeMs);
    this.#timer.unref();
  }
}

/** Handles in memory: random names of 128 bits, gone after five minutes, after `clear`, or when there are too many. */
export function createMemoryHandles(options: MemoryHandlesOptions): MemoryHandles {
  const bytes = new ExpiringBytes(options);
  return {
    put(content, { mediaType, fileName }) {
      const handle = randomBytes(HANDLE_BYTES).toString('hex');
      bytes.add(handle, { content, mediaType, fileName });
      return { handle, url: options.urlFor(handle) };
    },
    take(handle) {
      const found = bytes.find(handle);
      if (!found) return undefined;
      return { content: Uint8Array.from(found.content), mediaType: found.mediaType, fileName: found.fileName };
    },
    clear: () => bytes.dropAll(),
  };
}
