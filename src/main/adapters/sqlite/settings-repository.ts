import type { SettingsRepository } from '../../services/ports/vault-store.ts';
import type { Queries } from './queries.ts';
import { parseSetting } from './stored-json.ts';

const SAVE = 'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';

export function createSettingsRepository(queries: Queries): SettingsRepository {
  const findOne = queries.prepare<{ readonly value: string }>('SELECT value FROM settings WHERE key = ?');
  const saveOne = queries.prepare(SAVE);
  const removeOne = queries.prepare('DELETE FROM settings WHERE key = ?');
  return {
    find(key) {
      const row = findOne.get(key);
      return row && parseSetting(row.value);
    },
    save: (key, value) => void saveOne.run(key, JSON.stringify(value)),
    remove: (key) => void removeOne.run(key),
  };
}
