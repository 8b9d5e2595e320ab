import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temp-folder.ts';
import { last } from './last-event.ts';
import { PASSPHRASE } from './transport.ts';
import { LASTING_TRANSPORTS } from './transports.ts';

const NAME = 'beihao-0.2.0-setup-x64.exe';
const sha256 = createHash('sha256').update('installer').digest('hex');

// The command line is a host of its own, and updates itself in no way.
describe.each(LASTING_TRANSPORTS)('the host over $name', (transport) => {
  it('says what it is and can do, asks nobody in the network, and reports without anything personal', async () => {
    const folder = await temporaryFolder();
    const client = await transport.open(folder);
    await client.vault.create({ passphrase: PASSPHRASE });
    await client.applicants.add({ profile: { name: '样例甲' } });
    expect(await client.host.info()).toMatchObject({ kind: 'test', isSafeMode: false, canChooseFile: false });
    expect(await client.host.requests()).toMatchObject({ total: 0, latest: [] });
    const choosing = client.host.chooseFile({ purpose: 'update' });
    await expect(choosing).rejects.toMatchObject({ code: 'not_available_here' });
    const { text } = await client.host.report();
    expect(text).toContain('vault: open');
    expect(text).not.toContain('样例甲');
    expect(text).not.toContain(folder);
    const { checks } = await client.host.doctor();
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('holds an installer against its list, and opens none where the host cannot', async () => {
    const folder = await temporaryFolder();
    const client = await transport.open(folder);
    await client.vault.create({ passphrase: PASSPHRASE });
    const file = join(folder, NAME);
    const missing = client.update.check({ file });
    await expect(missing).rejects.toMatchObject({ code: 'file_not_readable' });
    writeFileSync(file, 'installer');
    const list = `${sha256}  ${NAME}`;
    expect(await client.update.check({ file, list })).toMatchObject({ verdict: 'matches', sha256, fileName: NAME });
    writeFileSync(file, 'Installer');
    expect(await client.update.check({ file, list })).toMatchObject({ verdict: 'differs', expected: sha256 });
    const started = client.update.start({ file, list }).then(last);
    await expect(started).rejects.toMatchObject({ code: 'not_available_here' });
    expect((await client.backups.list()).backups).toEqual([]);
  });
});
