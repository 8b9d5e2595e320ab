import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packetRequest } from '../../../shared/contract/packet-request.ts';
import type { SampleSource } from '../../services/ports/sample-source.ts';

const FOLDER = ['samples', 'zhang-san'];

/** The invented applicant that comes with the app, as the manifest in `resources/samples` has it. */
export function createSampleFolder(resourcesDir: string): SampleSource {
  const folder = join(resourcesDir, ...FOLDER);
  return {
    async read() {
      const { applicant, program, documents } = packetRequest.parse(
        JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
      );
      const read = documents.map(async ({ kind, file }) => ({
        kind,
        name: file,
        bytes: await readFile(join(folder, file)),
      }));
      return { applicant, program, documents: await Promise.all(read) };
    },
  };
}
