import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, sampleFile } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { last } from './last-event.ts';
import { PASSPHRASE } from './transport.ts';
import { TRANSPORTS } from './transports.ts';

const secret = { way: 'passphrase', secret: PASSPHRASE } as const;

describe.each(TRANSPORTS)('backups over $name', (transport) => {
  it('are made, looked into, and restored elsewhere', async () => {
    const folder = await temporaryFolder();
    const client = await transport.open(join(folder, 'here'));
    await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const [first] = sample.documents;
    if (first) {
      const { kind, file } = first;
      await client.documents.add({ applicantId: applicant.id, kind, file: sampleFile(file) });
    }
    const file = join(folder, '备份.beihao');
    expect(await last(await client.backups.create({ file }))).toMatchObject({ file });
    const again = client.backups.create({ file }).then(last);
    await expect(again).rejects.toMatchObject({ code: 'file_exists' });

    mkdirSync(join(folder, 'there'));
    const there = await transport.open(join(folder, 'there'));
    const { report } = await last(await there.backups.inspect({ source: { path: file }, secret }));
    expect(report).toMatchObject({ ok: true, counts: { applicants: 1, documents: 1, blobs: 1 }, problems: [] });
    expect((await there.vault.status()).vault.state).toBe('missing');
    expect(await last(await there.backups.restore({ source: { path: file }, secret }))).toMatchObject({ kept: null });
    expect((await there.vault.status()).vault.state).toBe('locked');

    const bytes = readFileSync(file);
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await last(await there.backups.inspect({ source: { path: file }, secret }))).report.ok).toBe(false);
    const broken = there.backups.restore({ source: { path: file }, secret }).then(last);
    await expect(broken).rejects.toMatchObject({ code: 'backup_damaged' });
    const unknown = there.backups.inspect({ source: { name: 'x' }, secret }).then(last);
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });
});
