import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppFailure } from '../../services/app-failure.ts';
import type { InstallerFiles } from '../../services/ports/installer-files.ts';
import { readSignature, runTool } from './read-signature.ts';

const LIST_NAME = /^SHA256SUMS(?:-\w+)?(?:\.txt)?$/i;
/** A list of a few lines; something larger is not one. */
const LIST_BYTES = 100_000;

/** Installers as files on this computer. They are read in pieces: one is larger than a page should hold. */
export const installerFiles: InstallerFiles = {
  async measure(file, signal) {
    const hash = createHash('sha256');
    try {
      const { size } = await stat(file);
      await pipeline(createReadStream(file), hash, signal ? { signal } : {});
      return { fileName: basename(file), bytes: size, sha256: hash.digest('hex') };
    } catch (error) {
      if (signal?.aborted) throw new AppFailure('cancelled', {}, { cause: error });
      throw new AppFailure('file_not_readable', { file: basename(file) }, { cause: error });
    }
  },

  async listBeside(file) {
    try {
      const folder = dirname(file);
      const name = (await readdir(folder)).find((candidate) => LIST_NAME.test(candidate));
      if (name === undefined || (await stat(join(folder, name))).size > LIST_BYTES) return null;
      return await readFile(join(folder, name), 'utf8');
    } catch {
      // A folder that cannot be listed has no list for us; the person can still paste one.
      return null;
    }
  },

  signature: (file) => readSignature(file, { platform: process.platform, run: runTool }),
};
