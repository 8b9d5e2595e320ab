import { strict as assert } from 'node:assert';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, watch } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { extractAll } from '@electron/asar';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { packetRequest } from '../../src/shared/contract/packet-request.ts';
import { createElectronStandIn, installElectronStandIn } from '../../tests/support/electron-stand-in.ts';

// `node run-out-of-asar.ts RESOURCES SAMPLES WORK`: starts what electron-builder packed, below a stand-in for Electron, and builds a packet.
// Electron reads `app.asar` as a folder and takes unpacked files from beside it; here the archive is such a folder and those files are links.
const [packed = '', samples = '', work = ''] = process.argv.slice(2);
const resources = join(work, 'resources');
const asar = join(resources, 'app.asar');

mkdirSync(resources, { recursive: true });
extractAll(join(packed, 'app.asar'), asar);
const unpacked = join(packed, 'app.asar.unpacked');
for (const entry of globSync('**', { cwd: unpacked, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const link = join(asar, relative(unpacked, path));
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(path, link);
}
for (const name of ['fonts', 'rules', 'chinese']) symlinkSync(join(packed, name), join(resources, name));

// Portable: the program has a folder `data` beside it, so everything must come to lie there and nothing anywhere else.
const programDir = join(work, 'program');
const elsewhere = join(work, 'elsewhere');
for (const folder of [join(programDir, 'data'), elsewhere]) mkdirSync(folder, { recursive: true });
delete process.env['BEIHAO_DATA_DIR'];
for (const name of ['HOME', 'TMPDIR', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME'])
  process.env[name] = elsewhere;
// What is written there and removed again is noticed too.
const touched: string[] = [];
watch(elsewhere, { recursive: true, persistent: false }, (_event, name) => touched.push(String(name)));
process.execPath = join(programDir, 'beihao');
Object.defineProperty(process, 'resourcesPath', { value: resources });
const electron = createElectronStandIn(elsewhere);
electron.app.isPackaged = true;
installElectronStandIn(electron);
await import(pathToFileURL(join(asar, 'out', 'main', 'index.js')).href);
electron.app.becomeReady();
while (electron.windows.length === 0 && electron.dialog.errorBoxes.length === 0)
  await new Promise((go) => setTimeout(go, 20));
assert.deepEqual(electron.dialog.errorBoxes, []);

const page = await electron.session.defaultSession.handlers.get('beihao')?.(new Request('beihao://app/index.html'));
assert.equal(page?.status, 200);
assert.match(await page.text(), /<div id="root">/);

const client = connect();
const request = packetRequest.parse(JSON.parse(readFileSync(join(samples, 'manifest.json'), 'utf8')));
await client.vault.create({ passphrase: '一句只给测试用的口令' });
const { applicant } = await client.applicants.add({ profile: request.applicant });
const { program } = await client.programs.add({ applicantId: applicant.id, profile: request.program });
for (const { kind, file } of request.documents) {
  const content = new File([Uint8Array.from(readFileSync(join(samples, file)))], file);
  await client.documents.add({ applicantId: applicant.id, kind, file: content });
}
// A telephone's picture too: its decoder is a package of its own that nothing else loads.
const heic = new File(
  [Uint8Array.from(readFileSync(join(samples, '../../../tests/support/files/turned-p3.heic')))],
  'a.heic',
);
await client.documents.add({ applicantId: applicant.id, kind: 'other', file: heic });
const { defaultFolder: folder } = await client.packet.plan({ programId: program.id });
for await (const _ of await client.packet.build({ programId: program.id, folder, watermark: '仅供备案使用' })) {
  // Only the end matters: `verify` below looks at what was written.
}
const { ok, files } = await client.packet.verify({ folder });
assert.equal(ok, true);

assert.ok(existsSync(join(programDir, 'data', 'vault.db')) && existsSync(join(programDir, 'data', 'logs')));
assert.deepEqual(
  readdirSync(elsewhere, { recursive: true }),
  [],
  'portable: nothing outside the folder beside the program',
);
assert.deepEqual(touched, [], 'portable: nothing outside, not for a moment either');
// The watch is alive: what happens there is seen.
mkdirSync(join(elsewhere, 'canary'));
while (touched.length === 0) await new Promise((go) => setTimeout(go, 20));
assert.deepEqual(readdirSync(programDir), ['data']);

const natives = loadedNatives();
assert.ok(natives.length >= 3, 'sharp, canvas and SQLite were loaded');
for (const path of natives) assert.ok(path.startsWith(unpacked), `${path} came from elsewhere`);
process.stdout.write(
  `page served; packet of ${files.length} files built and verified; ${natives.length} native files, all from app.asar.unpacked; portable: nothing elsewhere\n`,
);
process.exit(0);

/** The port that the preload would hand over. */
function connect(): BeihaoClient {
  const [window] = electron.windows;
  assert.ok(window);
  const { port1, port2 } = new MessageChannel();
  const { webContents } = window;
  electron.ipcMain.emit('beihao:connect', { sender: webContents, senderFrame: webContents.mainFrame, ports: [port2] });
  port1.start();
  return createORPCClient<BeihaoClient>(new RPCLink({ port: port1 }));
}

/** What this process has mapped of native packages (Linux). */
function loadedNatives(): readonly string[] {
  const maps = readFileSync('/proc/self/maps', 'utf8').split('\n');
  const paths = maps
    .map((line) => line.slice(line.indexOf('/')))
    .filter((path) => /node_modules.*(\.node|\.so[.\d]*)$/.test(path));
  return [...new Set(paths)];
}
