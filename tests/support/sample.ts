import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packetRequest } from '../../src/shared/contract/packet-request.ts';

export const sampleFolder = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'zhang-san');
export const sampleManifest = join(sampleFolder, 'manifest.json');

/** The invented sample applicant, as the manifest in `resources/samples` has it. */
export const sample = packetRequest.parse(JSON.parse(readFileSync(sampleManifest, 'utf8')));

/** One of its files, as a browser hands it over. */
export function sampleFile(name: string): File {
  return new File([Uint8Array.from(readFileSync(join(sampleFolder, name)))], name);
}
