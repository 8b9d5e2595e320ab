import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the vault is when nobody says otherwise. `BEIHAO_DATA_DIR` goes before everything. */
export function defaultDataDir(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (env['BEIHAO_DATA_DIR']) return env['BEIHAO_DATA_DIR'];
  if (platform === 'win32') return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Beihao');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Beihao');
  const shared = env['XDG_DATA_HOME'];
  // The XDG base directory specification: a relative path is invalid and to be ignored.
  const base = shared && posix.isAbsolute(shared) ? shared : posix.join(home, '.local', 'share');
  return posix.join(base, 'beihao');
}
