import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// In a checkout everything lies beside the sources: src/main/hosts → three folders up.
export const checkoutDir = join(import.meta.dirname, '..', '..', '..');
export const checkoutResources = join(checkoutDir, 'resources');
export const checkoutWorkerUrl = new URL('../adapters/worker/tasks.ts', import.meta.url);

/** The version in package.json. */
export function readVersion(): string {
  const text = readFileSync(join(checkoutDir, 'package.json'), 'utf8');
  // Our own file: it always has a version, and the release script writes it.
  return (JSON.parse(text) as { readonly version: string }).version;
}
