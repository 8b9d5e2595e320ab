import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import type { BuiltPacket } from '../../src/main/services/ports/document-worker.ts';
import { makePacketJob } from '../support/packet-plan.ts';
import { workerOptions } from '../support/pdf-worker.ts';
import { sampleManifest } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'main', 'hosts', 'cli', 'main.ts');

function hashesBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${path.slice(folder.length)}`);
}

const hashesOf = (packet: BuiltPacket) => packet.files.map(({ path, sha256 }) => `${sha256} ${path}`);

describe('the same inputs and date', () => {
  it('give the same folder in two processes, byte for byte', async () => {
    const folder = await temporaryFolder();
    const [one, other] = ['one', 'other'].map((name) => {
      const out = join(folder, name);
      const argv = [main, 'packet', 'build', '--manifest', sampleManifest, '--out', out];
      expect(spawnSync(process.execPath, argv, { stdio: 'ignore' }).status).toBe(0);
      return hashesBelow(out);
    });
    expect(one?.length).toBe(9);
    expect(other).toEqual(one);
  });

  it('give the same files with one thread and with two at once', async () => {
    const build = async (threads: number) => {
      const worker = createDocumentWorker({ ...workerOptions(), threads });
      const packets = await Promise.all([worker.buildPacket(makePacketJob()), worker.buildPacket(makePacketJob())]);
      await worker.close();
      return packets.map(hashesOf);
    };
    const [alone, together] = [await build(1), await build(2)];
    expect(new Set([...alone, ...together].map((hashes) => hashes.join('\n'))).size).toBe(1);
  });
});
