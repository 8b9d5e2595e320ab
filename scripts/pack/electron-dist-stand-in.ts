import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackTarget } from './targets.ts';

// The mark by which @electron/fuses finds the switches in a real binary, followed by version 1 and eight switches as Electron ships them.
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
]);

const HELPERS = ['', ' (Renderer)', ' (Plugin)', ' (GPU)'];

/**
 * A folder in the shape of Electron's distribution, **without Electron**: it lets electron-builder put an app together where the runtime cannot
 * be had. Nothing of it runs. It holds the fuse mark, so that the switches that were set can be read back.
 */
export function writeElectronDistStandIn(folder: string, root: string, { os }: PackTarget): void {
  if (os === 'darwin') {
    writeMacApp(join(folder, 'Electron.app'));
    return;
  }
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  writeFileSync(join(folder, 'locales', 'zh-CN.pak'), 'stand-in');
  if (os === 'linux') {
    writeFileSync(join(folder, 'electron'), FUSES, { mode: 0o755 });
    return;
  }
  // A small real Windows program: electron-builder writes the hash of the archive into its resources.
  const stub = join(root, 'node_modules', 'electron-winstaller', 'vendor', 'rcedit.exe');
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([readFileSync(stub), FUSES]));
}

function writeMacApp(app: string): void {
  const contents = join(app, 'Contents');
  writeBundle(contents, 'Electron');
  for (const suffix of HELPERS) {
    const name = `Electron Helper${suffix}`;
    writeBundle(join(contents, 'Frameworks', `${name}.app`, 'Contents'), name);
  }
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework', 'Electron Framework');
  const locale = join(dirname(framework), 'Versions', 'A', 'Resources', 'zh_CN.lproj');
  mkdirSync(locale, { recursive: true });
  writeFileSync(join(locale, 'locale.pak'), 'stand-in');
  writeFileSync(framework, FUSES);
  mkdirSync(join(contents, 'Resources', 'zh_CN.lproj'), { recursive: true });
  writeFileSync(join(contents, 'Resources', 'zh_CN.lproj', 'stand-in'), '');
}

function writeBundle(contents: string, name: string): void {
  mkdirSync(join(contents, 'MacOS'), { recursive: true });
  writeFileSync(join(contents, 'MacOS', name), 'stand-in', { mode: 0o755 });
  writeFileSync(
    join(contents, 'Info.plist'),
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleName</key><string>${name}</string></dict></plist>
`,
  );
}
