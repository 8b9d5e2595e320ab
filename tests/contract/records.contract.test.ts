import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { addDays, shanghaiDate } from '../../src/shared/domain/calendar-date.ts';
import { sample, sampleFile, sampleFolder } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { PASSPHRASE, type Transport } from './transport.ts';
import { LASTING_TRANSPORTS, TRANSPORTS } from './transports.ts';

const HOSTILE = '<img src=x onerror=alert(1)>·𬱖 (最终版).jpg';
const TODAY = shanghaiDate(new Date());

async function open<Client extends Awaited<ReturnType<Transport['open']>>>(transport: Transport<Client>) {
  const folder = await temporaryFolder();
  const client = await transport.open(folder);
  await client.vault.create({ passphrase: PASSPHRASE });
  const { applicant } = await client.applicants.add({ profile: sample.applicant });
  const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
  return { client, folder, applicant, applicantId: applicant.id, programId: program.id };
}

function renamed(name: string, as: string): File {
  return new File([sampleFile(name)], as);
}

const sha256Of = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe.each(TRANSPORTS)('records over $name', (transport) => {
  it('lists applicants by search, state and order, and what is due', async () => {
    const { client, applicantId } = await open(transport);
    const name = '单雄·阿依古丽江买买提𬱖和加<b>';
    const expires = addDays(TODAY, 10);
    const { applicant: other, findings } = await client.applicants.add({
      profile: { ...sample.applicant, name, mobile: '13911112222', idValidTo: expires },
    });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('applicant.same-id-number');
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('applicant.same-mobile');

    const all = await client.applicants.list({ sort: 'due' });
    expect(all).toMatchObject({
      total: 2,
      applicants: [
        { id: other.id, nextDue: expires, state: 'no-program' },
        { id: applicantId, programCount: 1 },
      ],
    });
    for (const search of ['shanxiong', '单 2222', 'sx', '𬱖', '江买']) {
      const found = await client.applicants.list({ search });
      expect(
        found.applicants.map(({ id }) => id),
        search,
      ).toEqual([other.id]);
      expect(found.applicants[0]?.name).toBe(name);
    }
    expect((await client.applicants.list({ state: 'not-started' })).applicants.map(({ id }) => id)).toEqual([
      applicantId,
    ]);
    expect(await client.applicants.list({ limit: 1, sort: 'changed' })).toMatchObject({
      total: 2,
      applicants: [{ id: other.id }],
    });
    expect((await client.applicants.due({ days: 30 })).due).toMatchObject([
      { dueOn: expires, daysLeft: 10, kind: 'id-card', applicantId: other.id, applicantName: name },
    ]);
    expect((await client.applicants.due({ days: 9 })).due).toEqual([]);
  });

  it('keeps versions of documents, their validity and their use, and gives all originals back', async () => {
    const { client, folder, applicantId, programId } = await open(transport);
    const kind = 'id-card-front' as const;
    const { document: first } = await client.documents.add({ applicantId, kind, file: renamed('front.jpg', HOSTILE) });
    expect(first).toMatchObject({ fileName: HOSTILE, pages: 1, replacedBy: null });
    const { document: second } = await client.documents.add({
      applicantId,
      kind,
      file: renamed('back.jpg', '新的.jpg'),
      replaces: first.id,
    });
    const list = async () => (await client.documents.list({ applicantId })).documents;
    expect((await list()).map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      [first.id, second.id],
      [second.id, null],
    ]);
    const third = client.documents.add({ applicantId, kind, file: sampleFile('front.jpg'), replaces: first.id });
    await expect(third).rejects.toMatchObject({ code: 'not_found' });

    const validTo = addDays(TODAY, 3);
    await client.documents.setValidity({ id: second.id, validFrom: '2020-01-01', validTo });
    await client.documents.setValidity({ id: first.id, validFrom: '2020-01-01', validTo: '2021-01-01' });
    expect((await list())[1]).toMatchObject({ validFrom: '2020-01-01', validTo });
    // The old version is not due any more.
    expect((await client.applicants.due({ days: 30 })).due.map(({ documentId }) => documentId)).toEqual([second.id]);
    const { uses } = await client.documents.uses({ applicantId });
    expect(uses).toMatchObject([{ documentId: second.id, programId, slotId: 'id-card-front' }]);

    const target = join(folder, '原件 导出');
    const { files } = await client.documents.exportAll({ applicantId, folder: target });
    expect(files.map(({ documentId }) => documentId)).toEqual([first.id, second.id]);
    expect(readdirSync(target).sort()).toEqual(files.map(({ path }) => path).sort());
    expect(files.map(({ path }) => sha256Of(join(target, path)))).toEqual(
      ['front.jpg', 'back.jpg'].map((name) => sha256Of(join(sampleFolder, name))),
    );
    await expect(client.documents.exportAll({ applicantId, folder: target })).rejects.toMatchObject({
      code: 'target_not_empty',
    });

    await client.documents.remove({ id: second.id });
    expect((await list()).map(({ id, replacedBy }) => [id, replacedBy])).toEqual([[first.id, null]]);
  });

  it('remembers what was changed, and says what differs since an instant', async () => {
    const { client, applicantId, programId } = await open(transport);
    // An instant is a millisecond: what came before must lie before it.
    await setTimeout(2);
    const since = new Date().toISOString();
    const named = (name: string) => client.programs.update({ id: programId, profile: { ...sample.program, name } });
    await named('读书卡片夹');
    await named('读书卡片夹');
    await named('读书卡片盒');
    await client.applicants.update({ id: applicantId, profile: { ...sample.applicant, mobile: '13900000000' } });
    await client.applicants.update({ id: applicantId, profile: sample.applicant });
    const { entries, net } = await client.history.list({ applicantId, since });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'applicant-changed',
      'applicant-changed',
      'program-changed',
      'program-changed',
    ]);
    expect(net).toEqual([
      { field: 'name', before: sample.program.name, after: '读书卡片盒', programId, documentId: null },
    ]);
    const whole = await client.history.list({ applicantId, programId });
    expect(whole.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['applicant-added', 'program-added']));
  });

  it('erases an applicant, looks for what is left, and says where else it is', async () => {
    const { client, folder, applicant, applicantId, programId } = await open(transport);
    for (const { kind, file } of sample.documents)
      await client.documents.add({ applicantId, kind, file: sampleFile(file) });
    const target = join(folder, '材料包');
    for await (const _ of await client.packet.build({ programId, folder: target, watermark: null })) {
      // Only the record of it matters here.
    }
    const { receipt } = await client.applicants.remove({ id: applicantId });
    expect(receipt).toMatchObject({
      erased: { documents: sample.documents.length, programs: 1, packets: 1, originals: sample.documents.length },
      check: { outcome: 'clean' },
      packetFolders: [target],
    });
    expect(receipt.check.runs).toBeGreaterThan(100);
    expect(receipt.erased.historyEntries).toBeGreaterThan(3);
    for (const { createdAt } of receipt.backups) expect(createdAt >= applicant.createdAt).toBe(true);
    expect(await client.applicants.list()).toMatchObject({ applicants: [], total: 0 });
    expect(await client.vault.verify()).toMatchObject({
      ok: true,
      counts: { applicants: 0, documents: 0, programs: 0, blobs: 0 },
    });
    await expect(client.history.list({ applicantId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe.each(LASTING_TRANSPORTS)('the board over $name', (transport) => {
  it('answers for a page of people at once: steps, what is missing, what ends', async () => {
    const { client, applicantId, programId } = await open(transport);
    await client.documents.add({ applicantId, kind: 'id-card-front', file: sampleFile('front.jpg') });
    await client.checklist.set({ programId, stepId: 'register', state: 'done' });
    await client.applicants.add({ profile: { name: '单雄', idValidTo: addDays(TODAY, 5) } });
    const { cards, total } = await client.applicants.board({ sort: 'due' });
    expect(total).toBe(2);
    expect(cards).toMatchObject([
      { name: '单雄', state: 'no-program', programs: [], expiring: [{ subject: 'id-card', daysLeft: 5 }] },
      {
        id: applicantId,
        idNumberTail: sample.applicant.idNumber.slice(-4),
        missingFields: [],
        missingSlots: [{ id: 'id-card-back' }, { id: 'residence-proof' }],
        programs: [{ id: programId, done: 1, total: 14, next: { id: 'activate' } }],
      },
    ]);
    // The list of one person's programs says the same of each.
    expect((await client.programs.standings({ applicantId })).programs).toEqual(cards[1]?.programs);
    expect((await client.applicants.board({ search: 'shanx' })).cards).toHaveLength(1);
    const named = sample.program.name.slice(1, 3);
    expect((await client.programs.search({ text: named })).programs).toEqual([
      { id: programId, name: sample.program.name, applicantId, applicantName: sample.applicant.name },
    ]);
    expect((await client.programs.search({ text: '没有这个' })).programs).toEqual([]);
  });
});

describe.each(LASTING_TRANSPORTS)('the sample over $name', (transport) => {
  it('is put in once, is whole, and is gone in one go with nobody else', async () => {
    const { client, applicantId: other } = await open(transport);
    expect(await client.samples.show()).toEqual({ applicantId: null });
    const { applicantId } = await client.samples.add();
    expect(await client.samples.add()).toEqual({ applicantId });
    expect((await client.documents.list({ applicantId })).documents.map(({ kind }) => kind)).toEqual(
      sample.documents.map(({ kind }) => kind),
    );
    const { cards } = await client.applicants.board({ search: sample.applicant.name });
    expect(cards.find(({ id }) => id === applicantId)).toMatchObject({ missingFields: [], missingSlots: [] });
    expect(await client.samples.remove()).toEqual({ removed: true });
    expect(await client.samples.remove()).toEqual({ removed: false });
    expect((await client.applicants.list()).applicants.map(({ id }) => id)).toEqual([other]);
  });
});

describe.each(LASTING_TRANSPORTS)('undo over $name', (transport) => {
  it('puts back a program, a document and an applicant, until the vault is locked', async () => {
    const { client, applicantId, programId } = await open(transport);
    const { document } = await client.documents.add({
      applicantId,
      kind: 'id-card-front',
      file: sampleFile('front.jpg'),
    });
    const ids = async () => ({
      documents: (await client.documents.list({ applicantId })).documents.map(({ id }) => id),
      programs: (await client.programs.list({ applicantId })).programs.map(({ id }) => id),
    });
    const before = await ids();
    const program = await client.programs.remove({ id: programId });
    const removed = await client.documents.remove({ id: document.id });
    expect(await client.removals.weigh({ kind: 'applicant', id: applicantId })).toMatchObject({ isUndoable: true });
    const { receipt } = await client.applicants.remove({ id: applicantId });
    const { removals } = await client.removals.list();
    expect(removals.map(({ kind, label }) => [kind, label])).toEqual([
      ['applicant', sample.applicant.name],
      ['document', 'front.jpg'],
      ['program', sample.program.name],
    ]);
    for (const undo of [receipt.undo, removed.undo, program.undo]) await client.removals.undo({ id: undo?.id ?? '' });
    expect(await ids()).toEqual(before);
    const { entries } = await client.history.list({ applicantId });
    expect(entries.map(({ kind }) => kind).slice(0, 3)).toEqual(
      ['program', 'document', 'applicant'].map((kind) => `${kind}-restored`),
    );
    await expect(client.removals.undo({ id: receipt.undo?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.removals.weigh({ kind: 'program', id: 'x' })).rejects.toMatchObject({ code: 'not_found' });

    const again = await client.documents.remove({ id: document.id });
    await client.vault.lock();
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    expect((await client.removals.list()).removals).toEqual([]);
    await expect(client.removals.undo({ id: again.undo?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
