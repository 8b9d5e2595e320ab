import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

const packageFile = findPackageJSON(import.meta.url) ?? '';

/** In a checkout everything lies beside the sources, and beside what was built of them. */
export const checkoutDir = dirname(packageFile);
export const checkoutResources = join(checkoutDir, 'resources');
// The built command line has its worker beside it (scripts/build-cli.mjs).
const isBuilt = !import.meta.url.endsWith('.ts');
export const checkoutWorkerUrl = new URL(isBuilt ? 'worker.cjs' : '../adapters/worker/tasks.ts', import.meta.url);

/** The version in package.json. */
export function readVersion(): string {
  const text = readFileSync(packageFile, 'utf8');
  // Our own file: it always has a version, and the release script writes it.
  return (JSON.parse(text) as { readonly version: string }).version;
}
