import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, sampleFile, sampleFolder } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { type CommonClient, PASSPHRASE, type Transport } from './transport.ts';
import { TRANSPORTS } from './transports.ts';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

async function openVault(transport: Transport): Promise<{ client: CommonClient; folder: string }> {
  const folder = await temporaryFolder();
  const client = await transport.open(folder);
  await client.vault.create({ passphrase: PASSPHRASE });
  return { client, folder };
}

async function addSample(client: CommonClient) {
  const { applicant } = await client.applicants.add({ profile: sample.applicant });
  const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
  return { applicantId: applicant.id, programId: program.id };
}

describe.each(TRANSPORTS)('$name', (transport) => {
  it('creates a vault once', async () => {
    const folder = await temporaryFolder();
    const client = await transport.open(folder);
    expect((await client.vault.status()).vault.state).toBe('missing');
    const { recoveryKey } = await client.vault.create({ passphrase: PASSPHRASE });
    expect(recoveryKey).toMatch(/^[0-9A-Z]{4,}(-[0-9A-Z]+)+$/);
    expect((await client.vault.status()).vault.ways).toEqual(['passphrase', 'recovery-key']);
    await expect(client.vault.create({ passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'vault_exists',
      defined: true,
    });
  });

  it('asks for the vault before anything personal', async () => {
    const client = await transport.open(await temporaryFolder());
    await expect(client.applicants.list()).rejects.toMatchObject({ code: 'vault_missing' });
  });

  it('keeps, changes and removes applicants', async () => {
    const { client } = await openVault(transport);
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    expect(applicant).toMatchObject(sample.applicant);
    const profile = { ...sample.applicant, name: '欧阳·㛃𬭊', mobile: '13900000000' };
    await client.applicants.update({ id: applicant.id, profile });
    expect((await client.applicants.show({ id: applicant.id })).applicant).toMatchObject(profile);
    await client.applicants.remove({ id: applicant.id });
    expect((await client.applicants.list()).applicants).toEqual([]);
    await expect(client.applicants.show({ id: applicant.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses an ID number with a wrong check digit, and stores nothing', async () => {
    const { client } = await openVault(transport);
    const number = sample.applicant.idNumber;
    const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
    await expect(client.applicants.add({ profile: { ...sample.applicant, idNumber: wrong } })).rejects.toMatchObject({
      code: 'id_number_invalid',
    });
    expect((await client.applicants.list()).applicants).toEqual([]);
  });

  it('refuses ids that do not fit the contract or do not exist', async () => {
    const { client } = await openVault(transport);
    await expect(client.applicants.show({ id: '../vault.db' })).rejects.toMatchObject({ code: 'input_invalid' });
    await expect(client.applicants.show({ id: UNKNOWN_ID })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stores documents byte for byte and refuses what is none', async () => {
    const { client } = await openVault(transport);
    const { applicantId } = await addSample(client);
    const { document } = await client.documents.add({
      applicantId,
      kind: 'id-card-front',
      file: sampleFile('front.jpg'),
    });
    const sha256 = createHash('sha256')
      .update(readFileSync(join(sampleFolder, 'front.jpg')))
      .digest('hex');
    expect(document).toMatchObject({ sha256, mediaType: 'image/jpeg', kind: 'id-card-front', pages: 1 });

    const bad = (file: File) => client.documents.add({ applicantId, kind: 'id-card-back', file });
    await expect(bad(new File([], 'empty.jpg'))).rejects.toMatchObject({ code: 'file_empty' });
    await expect(bad(new File(['just text'], 'text.jpg'))).rejects.toMatchObject({ code: 'file_type_unknown' });
    const half = readFileSync(join(sampleFolder, 'front.jpg'));
    await expect(bad(new File([Uint8Array.from(half.subarray(0, half.length / 2))], 'half.jpg'))).rejects.toMatchObject(
      { code: 'file_damaged' },
    );
    expect((await client.documents.list({ applicantId })).documents).toHaveLength(1);

    await client.documents.remove({ id: document.id });
    expect((await client.documents.list({ applicantId })).documents).toEqual([]);
    expect(await client.vault.verify()).toMatchObject({ ok: true, counts: { documents: 0, blobs: 0 } });
  });

  it('keeps programs and knows the categories', async () => {
    const { client } = await openVault(transport);
    const { applicantId, programId } = await addSample(client);
    await client.programs.update({ id: programId, profile: { ...sample.program, name: '读书卡片夹' } });
    expect((await client.programs.show({ id: programId })).program.name).toBe('读书卡片夹');
    expect((await client.programs.list({ applicantId })).programs).toHaveLength(1);
    await expect(
      client.programs.add({ applicantId, profile: { ...sample.program, categoryIds: [999_999] } }),
    ).rejects.toMatchObject({ code: 'not_found' });
    const { categories } = await client.categories.list({ individualOnly: false });
    expect(categories.filter(({ level }) => level === 1)).toHaveLength(16);
    expect(categories.filter(({ level }) => level === 2)).toHaveLength(176);
  });

  it('checks names without a vault', async () => {
    const client = await transport.open(await temporaryFolder());
    const { names } = await client.names.check({ names: ['瑜伽预约', '渔儿小助手'] });
    expect(names.map(({ verdict }) => verdict)).toEqual(['reject', 'ok']);
    expect(names[0]?.findings[0]).toMatchObject({ severity: 'reject', start: expect.any(Number) });
  });

  it('suggests names that it does not refuse itself, the same ones for the same seed', async () => {
    const client = await transport.open(await temporaryFolder());
    const asked = { topic: '瑜伽预约', count: 8, seed: 3 };
    const { suggestions } = await client.names.suggest(asked);
    expect(suggestions).toHaveLength(8);
    expect(await client.names.suggest(asked)).toEqual({ suggestions });
    const { names } = await client.names.check({ names: suggestions.map(({ name }) => name) });
    expect(names.map(({ verdict }) => verdict)).toEqual(suggestions.map(({ verdict }) => verdict));
    expect(names.some(({ verdict }) => verdict === 'reject')).toBe(false);
  });

  it('finds and checks contents without a vault, and keeps the platform’s categories apart', async () => {
    const client = await transport.open(await temporaryFolder());
    const { categories } = await client.categories.list({ search: 'gongju' });
    expect(categories[0]).toMatchObject({ categoryId: 3, secondLevel: '工具', basis: 'likely' });
    expect(await client.categories.check({ categoryIds: [3], preApproval: 'none' })).toMatchObject({
      verdict: 'ok',
      advice: [{ categoryId: 3, basis: 'likely' }],
      findings: [],
    });
    const { verdict, findings } = await client.categories.check({ categoryIds: [1, 3, 4, 5, 6, 7] });
    expect(verdict).toBe('reject');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining([
        'category.too-many',
        'category.official.not-advised',
        'category.pre-approval-unanswered',
      ]),
    );
    const platform = await client.categories.platform();
    expect(platform.categories.some(({ openToIndividuals }) => openToIndividuals)).toBe(true);
  });

  it('checks a remark without a vault', async () => {
    const client = await transport.open(await temporaryFolder());
    const answer = await client.names.checkText({ kind: 'remark', text: '太短' });
    expect(answer).toMatchObject({ kind: 'remark', length: 2, verdict: 'reject' });
  });

  it('checks ID numbers and says what a province asks for', async () => {
    const client = await transport.open(await temporaryFolder());
    expect(await client.identity.check({ number: sample.applicant.idNumber })).toMatchObject({
      valid: true,
      problem: null,
      provinceCode: '430000',
    });
    const decide = async (idProvince: string, filingProvince: string) =>
      (await client.identity.requirements({ idProvince, filingProvince })).decision;
    expect(await decide('430000', '310000')).toBe('residence-proof');
    expect(await decide('430000', '410000')).toBe('local-id-only');
    expect(await decide('430000', '430000')).toBe('not-needed');
    expect(await decide('430000', '460000')).toBe('unknown');
  });

  it('walks the checklist in its order', async () => {
    const { client } = await openVault(transport);
    const { programId } = await addSample(client);
    expect((await client.checklist.show({ programId })).steps).toHaveLength(14);
    await expect(client.checklist.set({ programId, stepId: 'sms', state: 'done' })).rejects.toMatchObject({
      code: 'step_blocked',
    });
    await expect(client.checklist.set({ programId, stepId: 'register', state: 'skipped' })).rejects.toMatchObject({
      code: 'step_state_unknown',
    });
    const { steps } = await client.checklist.set({ programId, stepId: 'register', state: 'done' });
    expect(steps[0]).toMatchObject({ id: 'register', state: 'done' });
    expect(steps[1]).toMatchObject({ id: 'activate', state: 'not-started', blockedBy: [] });
  });

  it('builds a packet that verifies, and sees a changed byte', async () => {
    const { client, folder } = await openVault(transport);
    const { applicantId, programId } = await addSample(client);
    for (const { kind, file } of sample.documents) {
      await client.documents.add({ applicantId, kind, file: sampleFile(file) });
    }
    const target = join(folder, '材料包');
    const events = await client.packet.build({ programId, folder: target, watermark: '仅供备案使用' });
    const seen = [];
    for await (const event of events) seen.push(event);
    const last = seen.at(-1);
    expect(last).toMatchObject({ kind: 'finished', manifest: { complete: true } });
    expect(await client.packet.verify({ folder: target })).toMatchObject({ ok: true });

    const values = join(target, '字段对照表.txt');
    writeFileSync(values, `${readFileSync(values, 'utf8')}x`);
    const after = await client.packet.verify({ folder: target });
    expect(after.ok).toBe(false);
    const changed = after.files.filter(({ state }) => state === 'changed');
    expect(changed).toMatchObject([{ path: '字段对照表.txt', state: 'changed' }]);
    expect(changed[0]?.found?.sha256).not.toBe(changed[0]?.expected?.sha256);

    const again = async () => {
      for await (const _ of await client.packet.build({ programId, folder: target, watermark: null })) {
        // Only the refusal matters here.
      }
    };
    await expect(again()).rejects.toMatchObject({ code: 'target_not_empty' });
  });

  it('looks at its own ground', async () => {
    const client = await transport.open(await temporaryFolder());
    const { checks } = await client.host.doctor();
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });
});
