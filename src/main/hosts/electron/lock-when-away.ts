import type { PowerMonitor } from 'electron';

/** A computer that sleeps or shows its lock screen has nobody in front of it: the vault is locked and its key forgotten. */
export function lockWhenAway(power: Pick<PowerMonitor, 'on'>, lock: () => Promise<unknown>): void {
  // A failure is not lost: the vault's own state says whether it is locked, and every page asks it.
  const away = () => void lock().catch(() => undefined);
  power.on('suspend', away);
  power.on('lock-screen', away);
}
