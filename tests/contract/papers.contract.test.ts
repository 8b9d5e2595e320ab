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
