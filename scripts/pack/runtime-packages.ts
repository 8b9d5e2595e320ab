import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

const SPECIFIER =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\.resolve\(|createRequire\([^)]*\)\()\s*["']([^"'\n]+)["']/g;

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages that the built main process and its worker name, without Node's own and Electron. */
export function namedPackages(mainDir: string): ReadonlySet<string> {
  const files = readdirSync(mainDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const specifiers = files.flatMap((name) =>
    [...readFileSync(join(mainDir, name), 'utf8').matchAll(SPECIFIER)].map((match) => match[1] ?? ''),
  );
  const outside = specifiers.filter((one) => /^[@a-z]/.test(one) && !isBuiltin(one) && one !== 'electron');
  return new Set(outside.map(packageOf));
}

/** The named packages with all that they depend on, as far as it is installed below `appDir`. */
export function runtimePackages(appDir: string, named: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...named];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const path = join(appDir, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(path)) continue;
    found.add(name);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(path, 'utf8')) as PackageFile;
    open.push(...Object.keys({ ...dependencies, ...optionalDependencies }));
  }
  return found;
}

/** Every package at the top of `node_modules`. */
export function installedPackages(appDir: string): readonly string[] {
  const folder = join(appDir, 'node_modules');
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name];
  });
}

/** `@scope/name/file.js` → `@scope/name`, `name/file.js` → `name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
