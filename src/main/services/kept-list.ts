import type { SettingsRepository } from './ports/vault-store.ts';

/** A list that a person keeps in the settings of the vault, in the order in which it grew. */
export interface KeptList<T> {
  /** What does not have the shape is left out: an older or newer version may have stored it. */
  read(settings: Pick<SettingsRepository, 'find'>): T[];
  /** An empty list leaves nothing behind. */
  save(settings: Pick<SettingsRepository, 'save' | 'remove'>, items: readonly T[]): void;
}

/** The list that is stored under `key`. */
export function keptList<T>(key: string, isItem: (value: unknown) => value is T): KeptList<T> {
  return {
    read(settings) {
      const stored = settings.find(key);
      return Array.isArray(stored) ? stored.filter(isItem) : [];
    },
    save(settings, items) {
      if (items.length === 0) settings.remove(key);
      else settings.save(key, items);
    },
  };
}
