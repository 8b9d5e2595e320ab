import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, sampleFile } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { last } from './last-event.ts';
import { PASSPHRASE } from './transport.ts';
import { TRANSPORTS } from './transports.ts';

describe.each(TRANSPORTS)('exports over $name', (transport) => {
  it('are made, read back into another vault, and told apart from what is there', { timeout: 240_000 }, async () => {
    const folder = await temporaryFolder();
    const client = await transport.open(join(folder, 'here'));
    await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
    await client.checklist.set({ programId: program.id, stepId: 'register', state: 'done' });
    const [old, next] = sample.documents;
    if (!old || !next) throw new Error('the sample has documents');
    const add = (file: string) => ({ applicantId: applicant.id, kind: old.kind, file: sampleFile(file) });
    const { document: first } = await client.documents.add(add(old.file));
    await client.documents.add({ ...add(next.file), replaces: first.id });
    const packetFolder = join(folder, '材料包');
    await last(await client.packet.build({ programId: program.id, folder: packetFolder, watermark: null }));
    const file = join(folder, '导出.zip');
    const counts = { applicants: 1, documents: 2, programs: 1, files: 2 };
    const password = '导出密码 1';
    const made = await last(await client.archives.export({ file, protection: { kind: 'password', password } }));
    expect(made).toMatchObject({ file, counts });

    mkdirSync(join(folder, 'there'));
    const there = await transport.open(join(folder, 'there'));
    await there.vault.create({ passphrase: PASSPHRASE });
    const { report } = await last(await there.archives.inspect({ file, password }));
    expect(report).toMatchObject({ counts, renewedIds: 0, duplicates: [] });
    expect((await there.applicants.list()).applicants).toEqual([]);
    await last(await there.archives.import({ file, password }));
    expect((await there.applicants.show({ id: applicant.id })).applicant).toEqual(applicant);
    const { documents } = await there.documents.list({ applicantId: applicant.id });
    expect(documents).toEqual((await client.documents.list({ applicantId: applicant.id })).documents);
    expect((await there.programs.show({ id: program.id })).program).toEqual(program);
    expect((await there.checklist.show({ programId: program.id })).steps[0]).toMatchObject({ state: 'done' });

    const before = await client.history.list({ applicantId: applicant.id });
    expect(before.entries.length).toBeGreaterThan(4);
    const withoutIds = ({ entries }: typeof before) => entries.map(({ id: _, ...entry }) => entry);
    expect(withoutIds(await there.history.list({ applicantId: applicant.id }))).toEqual(withoutIds(before));

    const again = await last(await there.archives.import({ file, password }));
    expect(again.report).toMatchObject({ renewedIds: 4, duplicates: [{ name: sample.applicant.name }] });
    const { applicants } = await there.applicants.list();
    expect(applicants.map(({ state }) => state)).toEqual(['in-progress', 'in-progress']);
    for (const { id } of applicants) {
      const { entries } = await there.history.list({ applicantId: id });
      expect(entries.map(({ kind }) => kind)).toEqual(before.entries.map(({ kind }) => kind));
      const own = (await there.programs.list({ applicantId: id })).programs.map((one) => one.id);
      expect(own).toEqual(expect.arrayContaining(entries.flatMap(({ programId }) => programId ?? [])));
      const versions = (await there.documents.list({ applicantId: id })).documents;
      expect(versions.map(({ replacedBy }) => replacedBy)).toEqual([versions[1]?.id, null]);
    }
    expect(await there.vault.verify()).toMatchObject({ ok: true, counts: { applicants: 2, documents: 4, blobs: 2 } });

    // The records of packets came along too: the receipt names their folders.
    const { receipt } = await there.applicants.remove({ id: applicant.id });
    expect(receipt.packetFolders).toEqual([packetFolder]);

    const wrong = there.archives.inspect({ file, password: 'falsch' }).then(last);
    await expect(wrong).rejects.toMatchObject({ code: 'archive_wrong_password' });
    const open = there.archives.inspect({ file, password: null }).then(last);
    await expect(open).rejects.toMatchObject({ code: 'archive_needs_password' });
  });
});
