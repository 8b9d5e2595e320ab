import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { namedPackages } from './runtime-packages.ts';
import type { PackTarget } from './targets.ts';

/** asar + unpacked; MB as 10^6 bytes. */
export const BUDGET_MB = 120;

export interface AppToCheck {
  readonly root: string;
  readonly resourcesDir: string;
  readonly executable: string;
  readonly target: PackTarget;
}

export interface AppSizes {
  readonly asarMB: number;
  readonly unpackedMB: number;
  readonly besideMB: number;
}

/** Everything that is wrong with an assembled app; empty when nothing is. */
export async function findFaults(app: AppToCheck): Promise<readonly string[]> {
  const { asarMB, unpackedMB } = measureApp(app.resourcesDir);
  return [
    ...contentFaults(app),
    ...nativeFaults(app),
    ...resourceFaults(app),
    ...(await fuseFaults(app.executable)),
    ...integrityFaults(app),
    ...(asarMB + unpackedMB > BUDGET_MB ? [`${(asarMB + unpackedMB).toFixed(1)} MB are over ${BUDGET_MB} MB`] : []),
  ];
}

/** The sizes in MB. */
export function measureApp(resourcesDir: string): AppSizes {
  const sum = (pattern: string) =>
    globSync(pattern, { cwd: resourcesDir, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
  return {
    asarMB: sum('app.asar'),
    unpackedMB: sum('app.asar.unpacked/**'),
    besideMB: sum('{fonts,rules,chinese}/**'),
  };
}

function contentFaults({ root, resourcesDir }: AppToCheck): readonly string[] {
  const files = listPackage(join(resourcesDir, 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const packages = new Set(files.map((path) => path.match(/^\/(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? ''));
  const dev = [...packages].filter((path) => lock.packages[path]?.dev === true);
  const needed = [...namedPackages(join(root, 'out', 'main'))].filter((name) => !packages.has(`node_modules/${name}`));
  const foreign = files.filter(
    (path) =>
      /\.map$|\.tsx?$|\/shared\/|\/samples\/|\/tests\/e2e/.test(path) && !/\/node_modules\/.*\/shared\//.test(path),
  );
  const main = ['/out/main/index.js', '/out/main/worker.js', '/out/preload/index.cjs', '/out/renderer/index.html'];
  return [
    ...dev.map((path) => `dev dependency: ${path}`),
    ...needed.map((name) => `missing package: ${name}`),
    ...foreign.map((path) => `does not belong: ${path}`),
    ...main.filter((path) => !files.includes(path)).map((path) => `missing: ${path}`),
  ];
}

// The first bytes of a native file say what it is for: ELF, Mach-O (64-bit) and PE with their machine numbers.
function machineOf(path: string): string {
  const bytes = readFileSync(path);
  const magic = bytes.readUInt32BE(0);
  if (magic === 0x7f454c46) return `linux-${bytes.readUInt16LE(18) === 0x3e ? 'x64' : 'other'}`;
  if (magic === 0xcffaedfe) return `darwin-${bytes.readUInt32LE(4) === 0x0100000c ? 'arm64' : 'x64'}`;
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return 'unknown';
  const machine = bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4);
  return `win32-${{ 34404: 'x64', 43620: 'arm64' }[machine] ?? 'other'}`;
}

function nativeFaults({ resourcesDir, target }: AppToCheck): readonly string[] {
  const natives = globSync('app.asar.unpacked/**/*.{node,dll,dylib,so,so.*}', { cwd: resourcesDir });
  const packed = listPackage(join(resourcesDir, 'app.asar'), { isPack: true }).filter((line) =>
    /^pack\s.*\.(node|dll|dylib|so)(\.\d+)*$/.test(line),
  );
  const wrong = natives.filter((path) => machineOf(join(resourcesDir, path)) !== target.name);
  const expected = ['@img/sharp-', '@napi-rs/canvas-', 'better-sqlite3/'];
  return [
    ...wrong.map((path) => `${path} is for ${machineOf(join(resourcesDir, path))}`),
    ...packed.map((line) => `native file inside the archive: ${line}`),
    ...expected
      .filter((part) => !natives.some((path) => path.includes(part)))
      .map((part) => `no native file of ${part}`),
  ];
}

function resourceFaults({ resourcesDir }: AppToCheck): readonly string[] {
  const needed = [
    'fonts/NotoSansSC-Regular.ttf',
    'fonts/OFL.txt',
    'rules/rule-pack.json',
    'rules/regions.json',
    'rules/prepared-words.bin',
    'chinese/language.bin',
  ];
  return needed.filter((path) => !existsSync(join(resourcesDir, path))).map((path) => `missing: ${path}`);
}

async function fuseFaults(executable: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable);
  const expected = {
    RunAsNode: '0',
    EnableCookieEncryption: '1',
    EnableNodeOptionsEnvironmentVariable: '0',
    EnableNodeCliInspectArguments: '0',
    EnableEmbeddedAsarIntegrityValidation: '1',
    OnlyLoadAppFromAsar: '1',
    GrantFileProtocolExtraPrivileges: '0',
  } as const;
  return Object.entries(expected).flatMap(([name, state]) => {
    const found = String.fromCharCode(Number(wire[FuseV1Options[name as keyof typeof expected]]));
    return found === state ? [] : [`fuse ${name} is ${found}, not ${state}`];
  });
}

/** Windows and macOS carry the hash of the archive's header; Electron has no such check on Linux. */
function integrityFaults({ resourcesDir, executable, target }: AppToCheck): readonly string[] {
  if (target.os === 'linux') return [];
  const { headerString } = getRawHeader(join(resourcesDir, 'app.asar'));
  const hash = createHash('sha256').update(headerString).digest('hex');
  const carrier = target.os === 'darwin' ? join(executable, 'Contents', 'Info.plist') : executable;
  return readFileSync(carrier).includes(hash) ? [] : ['the hash of the archive is not in the program'];
}

/** The version that the archive says it is. */
export function versionInside(resourcesDir: string): string {
  const text = extractFile(join(resourcesDir, 'app.asar'), 'package.json').toString();
  return (JSON.parse(text) as { readonly version: string }).version;
}
