import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import { BUDGET_MB, findFaults, measureApp, versionInside } from './check-app.ts';
import { writeElectronDistStandIn } from './electron-dist-stand-in.ts';
import { stageApp } from './stage-app.ts';
import { PACK_TARGETS, type PackTarget } from './targets.ts';

// `npm run pack:check [TARGET …]`: puts the app together for every target, without Electron's runtime, and looks at what came out.
const root = join(import.meta.dirname, '..', '..');
const asked = process.argv.slice(2);
const targets = PACK_TARGETS.filter(({ name }) => asked.length === 0 || asked.includes(name));
const work = mkdtempSync(join(tmpdir(), 'beihao-pack-'));
let faults = targets.length === 0 ? 1 : 0;
try {
  for (const target of targets) {
    const lines = await checkTarget(target);
    for (const line of lines) process.stdout.write(`  FAIL ${line}\n`);
    faults += lines.length;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write(`${targets.length} targets, ${faults} faults\n`);
process.exitCode = faults === 0 ? 0 : 1;

async function checkTarget(target: PackTarget): Promise<readonly string[]> {
  const folder = join(work, target.name);
  const stage = join(folder, 'app');
  await stageApp(root, stage, target);
  const electronDist = join(folder, 'electron-stand-in');
  writeElectronDistStandIn(electronDist, root, target);
  const assembled = await assemble(stage, electronDist, target);
  const { asarMB, unpackedMB, besideMB } = measureApp(assembled.resourcesDir);
  const sizes = [asarMB, unpackedMB, asarMB + unpackedMB, besideMB].map((size) => size.toFixed(1));
  const version = versionInside(assembled.resourcesDir);
  process.stdout.write(
    `${target.name} ${version}: asar ${sizes[0]} + unpacked ${sizes[1]} = ${sizes[2]} of ${BUDGET_MB} MB; fonts, rules and language ${sizes[3]} MB; no Electron runtime in it\n`,
  );
  const found = await findFaults({ root, target, ...assembled });
  const isOurs = target.name === `${process.platform}-${process.arch}` && target.os === 'linux';
  const run = isOurs ? runOutOfAsar(assembled.resourcesDir, join(folder, 'run')) : [];
  rmSync(folder, { recursive: true, force: true });
  return [...found, ...run];
}

/** In a process of its own: the bundle takes over the process that it runs in. */
function runOutOfAsar(resourcesDir: string, runDir: string): readonly string[] {
  mkdirSync(runDir, { recursive: true });
  const script = join(import.meta.dirname, 'run-out-of-asar.ts');
  const samples = join(root, 'resources', 'samples', 'zhang-san');
  const { status } = spawnSync(process.execPath, [script, resourcesDir, samples, runDir], {
    stdio: 'inherit',
    timeout: 180_000,
  });
  return status === 0 ? [] : [`the app did not run out of its archive (${status})`];
}
