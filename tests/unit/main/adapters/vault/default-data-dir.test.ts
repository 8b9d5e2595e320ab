import { expect, it } from 'vitest';
import { defaultDataDir } from '../../../../../src/main/adapters/vault/default-data-dir.ts';

it.each([
  [{ BEIHAO_DATA_DIR: '/somewhere' }, 'win32', '/somewhere'],
  [{ BEIHAO_DATA_DIR: '' }, 'linux', '/home/p/.local/share/beihao'],
  [{ APPDATA: 'C:\\Users\\p\\AppData\\Roaming' }, 'win32', 'C:\\Users\\p\\AppData\\Roaming\\Beihao'],
  [{}, 'win32', '\\home\\p\\AppData\\Roaming\\Beihao'],
  [{}, 'darwin', '/home/p/Library/Application Support/Beihao'],
  [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/beihao'],
  [{ XDG_DATA_HOME: 'relative' }, 'linux', '/home/p/.local/share/beihao'],
] as const)('%o on %s is %s', (env, platform, expected) => {
  expect(defaultDataDir(env, platform, '/home/p')).toBe(expected);
});
