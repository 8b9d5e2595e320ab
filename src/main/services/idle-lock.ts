import type { Ports } from './ports/ports.ts';

/** Minutes without any call after which the vault locks itself. */
export const IDLE_CHOICES = [5, 15, 30, 60] as const;
export type IdleMinutes = (typeof IDLE_CHOICES)[number] | null;

const DEFAULT_MINUTES: IdleMinutes = 15;
const SETTING = 'vault.idleMinutes';
const LOOK_EVERY_MS = 10_000;

const isChoice = (value: unknown): value is IdleMinutes =>
  value === null || IDLE_CHOICES.some((choice) => choice === value);

/**
 * Locks the open vault when nobody has used it for a while. Looks at the clock instead of waiting for one long timer,
 * because a computer that sleeps stops its timers: on waking, the first look or the first call finds the time over.
 */
export function createIdleLock(
  { vault, clock, alarm, log }: Pick<Ports, 'vault' | 'clock' | 'alarm' | 'log'>,
  lock: () => void,
) {
  let last = clock.now().getTime();
  let running = 0;

  /** Null for never, and while the vault is not open. */
  function minutes(): IdleMinutes {
    if (vault.status().state !== 'open') return null;
    const chosen = vault.store().settings.find(SETTING);
    return chosen !== undefined && isChoice(chosen) ? chosen : DEFAULT_MINUTES;
  }

  function look(): void {
    if (running > 0) return;
    const limit = minutes();
    if (limit === null || clock.now().getTime() - last < limit * 60_000) return;
    log.info('vault.idle');
    lock();
  }

  const stop = alarm.every(LOOK_EVERY_MS, look);

  return {
    minutes,

    choose(next: IdleMinutes): void {
      vault.store().settings.save(SETTING, next);
    },

    /** Marks the beginning of a call; while one runs, a packet build too, the vault stays open. Answers its end. */
    begin(): () => void {
      look();
      running += 1;
      last = clock.now().getTime();
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        running -= 1;
        last = clock.now().getTime();
      };
    },

    stop,
  };
}

export type IdleLock = ReturnType<typeof createIdleLock>;
