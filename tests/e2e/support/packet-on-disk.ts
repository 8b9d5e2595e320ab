import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect } from '@playwright/test';
import { packetManifest } from '../../../src/shared/contract/packet.ts';
import { hasTool, run } from '../../support/pdf-tools.ts';
import { sampleFolder } from '../../support/sample.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** Looks at a finished packet with nothing of the app: files, hashes, originals byte for byte, and another PDF engine. */
export async function expectSoundPacket(folder: string): Promise<void> {
  const manifest = packetManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const listed = [...manifest.files.map(({ path }) => path), 'manifest.json'].toSorted();
  expect(await filesBelow(folder)).toEqual(listed);
  for (const file of manifest.files) {
    const bytes = await readFile(join(folder, file.path));
    expect([file.path, bytes.length, sha256(bytes)]).toEqual([file.path, file.bytes, file.sha256]);
  }
  const hashes = new Set(manifest.files.filter(({ role }) => role === 'original').map((file) => file.sha256));
  for (const name of ['front.jpg', 'back.jpg', 'proof.pdf']) {
    expect(hashes).toContain(sha256(await readFile(join(sampleFolder, name))));
  }
  expect(manifest.files.filter(({ role }) => role === 'upload')).toHaveLength(3);
  if (hasTool('qpdf'))
    expect(run('qpdf', ['--check', 'packet.pdf'], folder)).toContain('No syntax or stream encoding errors');
}
