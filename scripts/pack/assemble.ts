import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import configuration from '../../electron-builder.config.ts';
import type { PackTarget } from './targets.ts';

export const PLATFORMS = { win32: Platform.WINDOWS, darwin: Platform.MAC, linux: Platform.LINUX } as const;

interface Assembled {
  /** Where `app.asar`, fonts and rules lie. */
  readonly resourcesDir: string;
  /** The file in which the fuses are. */
  readonly executable: string;
}

/** Runs electron-builder over a staged app, with the product's own configuration, up to the app folder (no installer). */
export async function assemble(stage: string, electronDist: string, { os, cpu }: PackTarget): Promise<Assembled> {
  await build({
    projectDir: stage,
    targets: PLATFORMS[os].createTarget('dir', Arch[cpu]),
    publish: 'never',
    config: {
      // A copy each time: electron-builder writes into what it is given.
      ...structuredClone(configuration),
      electronDist,
      // Needs tools of the target's own system; the workflow does it there.
      win: { ...configuration.win, signAndEditExecutable: false },
      mac: { ...configuration.mac, identity: null, notarize: false },
    },
  });
  return locate(join(stage, 'dist'), os);
}

function locate(dist: string, os: PackTarget['os']): Assembled {
  const appDir = readdirSync(dist, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  if (!appDir) throw new Error('electron-builder made no app folder');
  const folder = join(dist, appDir.name);
  if (os !== 'darwin') {
    return {
      resourcesDir: join(folder, 'resources'),
      executable: join(folder, os === 'win32' ? '备好.exe' : 'beihao'),
    };
  }
  const app = join(folder, '备好.app');
  return { resourcesDir: join(app, 'Contents', 'Resources'), executable: app };
}
