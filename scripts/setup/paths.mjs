import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const modules = join(root, 'node_modules');
/** What the set-up remembers between runs; gone with node_modules. */
export const memory = join(modules, '.cache', 'beihao');
