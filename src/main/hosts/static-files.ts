import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/**
 * Every file of the built renderer by its path on the server. They are read once at the start:
 * a request can only name a file that is in this table, so no path can lead out of the folder. Empty where nothing was built.
 */
export async function readStaticFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && extname(entry.name) in MEDIA_TYPES)
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const address = `/${relative(folder, path).split(sep).join('/')}`;
        const mediaType = MEDIA_TYPES[extname(entry.name)] ?? 'application/octet-stream';
        return [address, { mediaType, content: await readFile(path) }] as const;
      }),
  );
  const table = new Map<string, StaticFile>(files);
  const index = table.get('/index.html');
  if (index) table.set('/', index);
  return table;
}
