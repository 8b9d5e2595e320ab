import { join } from 'node:path';

/** Where the log of a data folder is, in every host. */
export function logFileIn(dataDir: string): string {
  return join(dataDir, 'logs', 'beihao.log');
}
