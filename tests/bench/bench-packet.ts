import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPacketRequest } from '../../src/main/hosts/cli/read-packet-request.ts';
import { composeForTest } from '../support/compose-for-test.ts';
import { sampleFolder, sampleManifest } from '../support/sample.ts';
import { interleave, printTimes } from './measure.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'main', 'hosts', 'cli', 'main.ts');

/** The sample packet: cold as a command, warm in the pool, beside copying the same inputs. */
export async function benchPacket(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-bench-'));
  const composition = composeForTest(folder);
  let count = 0;
  const next = () => {
    count += 1;
    return join(folder, String(count));
  };
  const request = await readPacketRequest(sampleManifest, undefined);
  try {
    const times = await interleave(
      {
        'copy the inputs': () => cpSync(sampleFolder, next(), { recursive: true }),
        'cold command': () => {
          const argv = ['packet', 'build', '--manifest', sampleManifest, '--out', next()];
          spawnSync(process.execPath, [main, ...argv], { stdio: 'ignore' });
        },
        'warm in the pool': async () => {
          for await (const _ of composition.services.packet.buildLoose(request, next())) {
            // Only the end matters.
          }
        },
      },
      5,
    );
    printTimes(times);
  } finally {
    await composition.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
