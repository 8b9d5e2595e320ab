/** What a downloaded file is, by the name that our release gives it. */
export interface InstallerName {
  readonly version: string;
  readonly system: 'windows' | 'macos' | 'linux';
  /** `setup` is started, `image` opened; an `archive` is unpacked by hand over the old one. */
  readonly kind: 'setup' | 'image' | 'archive';
}

const NAMES = [
  [/^beihao-(\d+\.\d+\.\d+[\w.-]*?)-setup-(?:x64|arm64)\.exe$/, 'windows', 'setup'],
  [/^beihao-(\d+\.\d+\.\d+[\w.-]*?)-win-(?:x64|arm64)\.zip$/, 'windows', 'archive'],
  [/^beihao-(\d+\.\d+\.\d+[\w.-]*?)-mac-(?:x64|arm64)\.dmg$/, 'macos', 'image'],
  [/^beihao-(\d+\.\d+\.\d+[\w.-]*?)-mac-(?:x64|arm64)\.zip$/, 'macos', 'archive'],
  [/^beihao-(\d+\.\d+\.\d+[\w.-]*?)-linux-\w+\.AppImage$/, 'linux', 'archive'],
] as const;

/** Null for a file that is not called like one of ours: browsers add ` (1)`, which does not matter here. */
export function readInstallerName(fileName: string): InstallerName | null {
  const plain = fileName.replace(/ ?\(\d+\)(?=\.\w+$)/, '');
  for (const [pattern, system, kind] of NAMES) {
    const version = pattern.exec(plain)?.[1];
    if (version !== undefined) return { version, system, kind };
  }
  return null;
}
