import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeForTest } from '../support/compose-for-test.ts';
import { sampleManifest } from '../support/sample.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'main', 'hosts', 'cli', 'main.ts');

/** How often the target was found in each state after the process had been killed. */
export interface KillCounts {
  absent: number;
  /** There before and empty, and still so. */
  unchanged: number;
  complete: number;
}

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Builds the sample into `out` and kills the process after so long; null lets it end. Answers the milliseconds it ran. */
function runBuild(out: string, killAfter: number | null): Promise<number> {
  const startedAt = performance.now();
  const argv = [main, 'packet', 'build', '--manifest', sampleManifest, '--out', out];
  const child = spawn(process.execPath, argv, { stdio: 'ignore' });
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(performance.now() - startedAt);
    });
  });
}

/** Kills so many builds at random moments and looks at what is left; throws where a target is neither whole nor untouched. */
export async function killBuilds({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<KillCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-kill-'));
  const composition = composeForTest(folder);
  const random = makeRandom(seed);
  const counts: KillCounts = { absent: 0, unchanged: 0, complete: 0 };
  try {
    const whole = await runBuild(join(folder, 'first'), null);
    for (let run = 0; run < runs; run++) {
      const out = join(folder, String(run), 'packet');
      const wasThere = run % 2 === 1;
      if (wasThere) mkdirSync(out, { recursive: true });
      // Every second moment falls into the last third, where the files are written and moved.
      const moment = random() < 0.5 ? random() : 0.67 + random() * 0.4;
      await runBuild(out, moment * whole);
      if (!existsSync(out)) counts.absent += 1;
      else if (wasThere && readdirSync(out).length === 0) counts.unchanged += 1;
      else {
        const { ok } = await composition.services.packet.verify({ folder: out });
        if (!ok) throw new Error(`run ${run} of seed ${seed} left half a packet`);
        counts.complete += 1;
      }
      rmSync(join(folder, String(run)), { recursive: true, force: true });
    }
    return counts;
  } finally {
    await composition.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
