import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentEdit, NO_EDIT } from '../../src/shared/domain/documents/document-edit.ts';
import { sample, sampleFile, sampleFolder } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { PASSPHRASE, type Transport } from './transport.ts';
import { LASTING_TRANSPORTS } from './transports.ts';

async function open<Client extends Awaited<ReturnType<Transport['open']>>>(transport: Transport<Client>) {
  const folder = await temporaryFolder();
  const client = await transport.open(folder);
  await client.vault.create({ passphrase: PASSPHRASE });
  const { applicant } = await client.applicants.add({ profile: sample.applicant });
  return { client, folder, applicantId: applicant.id };
}

const CROPPED: DocumentEdit = {
  page: null,
  turns: 3,
  corners: [
    { x: 0.1, y: 0.1 },
    { x: 0.9, y: 0.12 },
    { x: 0.88, y: 0.9 },
    { x: 0.1, y: 0.9 },
  ],
  shape: 'card',
};

describe.each(LASTING_TRANSPORTS)('edits of documents over $name', (transport) => {
  it('keeps how a document is shown beside its original, and says so in the history', async () => {
    const { client, applicantId } = await open(transport);
    const { document } = await client.documents.add({
      applicantId,
      kind: 'id-card-front',
      file: sampleFile('front.jpg'),
    });
    expect(document.edit).toBeNull();
    const changed = await client.documents.setEdit({ id: document.id, edit: CROPPED });
    expect(changed.document).toEqual({ ...document, edit: CROPPED });
    expect((await client.documents.list({ applicantId })).documents[0]?.edit).toEqual(CROPPED);
    const { sha256 } = await client.documents.original({ id: document.id });
    expect(sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(sampleFolder, 'front.jpg')))
        .digest('hex'),
    );
    const { entries } = await client.history.list({ applicantId });
    expect(entries[0]).toMatchObject({ kind: 'document-changed', changes: [{ field: 'edit', before: null }] });
    const back = await client.documents.setEdit({ id: document.id, edit: NO_EDIT });
    expect(back.document.edit).toBeNull();
  });

  it('refuses a page that is not there, and corners that lie around nothing', async () => {
    const { client, applicantId } = await open(transport);
    const { document } = await client.documents.add({ applicantId, kind: 'other', file: sampleFile('proof.pdf') });
    const beyond = client.documents.setEdit({ id: document.id, edit: { ...NO_EDIT, page: document.pages + 1 } });
    await expect(beyond).rejects.toMatchObject({ code: 'input_invalid' });
    const [a, b, c, d] = CROPPED.corners ?? [];
    if (!a || !b || !c || !d) throw new Error('four corners');
    const twisted = { ...CROPPED, corners: [a, c, b, d] as const };
    await expect(client.documents.preview({ id: document.id, edit: twisted })).rejects.toMatchObject({
      code: 'input_invalid',
    });
    expect((await client.documents.list({ applicantId })).documents[0]?.edit).toBeNull();
  });
});

const LAST = async <T>(events: AsyncIterable<T>): Promise<T | undefined> => {
  let last: T | undefined;
  for await (const event of events) last = event;
  return last;
};

describe.each(LASTING_TRANSPORTS)('copies of packets over $name', (transport) => {
  it('writes down whom a copy was for and what stands on it, and which values were copied', async () => {
    const { client, folder, applicantId } = await open(transport);
    const { program } = await client.programs.add({ applicantId, profile: sample.program });
    const programId = program.id;
    const watermark = { text: '仅供{receiver}使用', receiver: '某公司' };
    await LAST(await client.packet.build({ programId, folder: join(folder, '包'), watermark }));
    const { copies } = await client.copies.list({ programId });
    expect(copies).toMatchObject([{ receiver: '某公司', watermark: '仅供某公司使用', note: '', complete: false }]);
    const id = copies[0]?.id ?? '';
    await client.copies.note({ id, note: '<b>当面</b>交的' });
    expect((await client.copies.list({ programId })).copies[0]?.note).toBe('<b>当面</b>交的');
    await client.copies.remove({ id });
    expect((await client.copies.list({ programId })).copies).toEqual([]);
    await expect(client.copies.note({ id, note: '' })).rejects.toMatchObject({ code: 'not_found' });

    const { values } = await client.packet.plan({ programId });
    const [one, two] = ['reg.name', 'fil.mobile'].map((wanted) => values.find(({ fieldId }) => fieldId === wanted));
    if (!one || !two) throw new Error('the plan has these fields');
    for (const value of [one, two]) {
      await client.copies.setCopied({ programId, field: `${value.fieldId} ${value.label}`, isCopied: true });
    }
    const fields = async () => (await client.copies.copied({ programId })).fields;
    expect(await fields()).toHaveLength(2);
    // Whoever changes a value has to type it again.
    const { applicant } = await client.applicants.show({ id: applicantId });
    const { id: _, createdAt: __, updatedAt: ___, ...profile } = applicant;
    await client.applicants.update({ id: applicantId, profile: { ...profile, mobile: '13700137000' } });
    expect(await fields()).toEqual([`${one.fieldId} ${one.label}`]);
    await client.copies.setCopied({ programId, field: `${one.fieldId} ${one.label}`, isCopied: false });
    expect(await fields()).toEqual([]);
    const nonsense = client.copies.setCopied({ programId, field: 'x', isCopied: true });
    await expect(nonsense).rejects.toMatchObject({ code: 'input_invalid' });
  });

  it('shows the pages and upload images beforehand, until the vault is locked', async () => {
    const { client, applicantId } = await open(transport);
    const { program } = await client.programs.add({ applicantId, profile: sample.program });
    const programId = program.id;
    await client.documents.add({ applicantId, kind: 'id-card-front', file: sampleFile('front.jpg') });
    const ready = await LAST(await client.packet.preview({ programId, watermark: null }));
    if (ready?.kind !== 'ready') throw new Error('a preview ends with its pages');
    // Cover, card, and the letter that the sample's province asks for.
    expect(ready.pages.length).toBe(3);
    const page = { preview: ready.preview, page: 2, longSide: 300 };
    expect((await client.packet.previewPage(page)).url).not.toBe('');
    const uploads = await LAST(await client.packet.previewUploads({ programId }));
    expect(uploads).toMatchObject({ kind: 'ready', uploads: [{ slotId: 'id-card-front', maxBytes: 2_097_152 }] });
    await client.vault.lock();
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    await expect(client.packet.previewPage(page)).rejects.toMatchObject({ code: 'not_found' });
  });
});
