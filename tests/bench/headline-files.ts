import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlannedFile } from '../support/packet-plan.ts';

/** The originals of the headline packet (PDF.md 7): three large photographs and a locked statement. */
export async function makeHeadlineFiles(): Promise<readonly PlannedFile[]> {
  const none = new Uint8Array();
  const files: readonly PlannedFile[] = [
    { kind: 'id-card-front', slotId: 'id-card-front', name: '01-身份证人像面.jpg', bytes: none },
    { kind: 'id-card-back', slotId: 'id-card-back', name: '02-身份证国徽面.jpg', bytes: none },
    { kind: 'residence-permit', slotId: null, name: '03-居住证.jpg', bytes: none },
    { kind: 'social-security-proof', slotId: 'residence-proof', name: '04-社保证明.pdf', bytes: none },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'beihao-headline-'));
  try {
    // In a process of its own: what making them takes must not count as memory of the builds.
    execFileSync(process.execPath, [fileURLToPath(new URL('write-headline-files.ts', import.meta.url)), folder]);
    return files.map((file) => ({ ...file, bytes: Uint8Array.from(readFileSync(join(folder, file.name))) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
