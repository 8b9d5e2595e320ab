import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sample, sampleFile } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { type CommonClient, PASSPHRASE, type Transport } from './transport.ts';
import { TRANSPORTS } from './transports.ts';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';
const NAME_REFUSED = '驳回字段：小程序名称。驳回原因：该名称不符合个人备案要求，请重新命名。';

async function open(transport: Transport<CommonClient>) {
  const client = await transport.open(await temporaryFolder());
  await client.vault.create({ passphrase: PASSPHRASE });
  const { applicant } = await client.applicants.add({ profile: sample.applicant });
  const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
  return { client, applicantId: applicant.id, programId: program.id };
}

/** Entries of the history are told apart by their instants. */
const later = () => setTimeout(5);

describe.each(TRANSPORTS)('refusals over $name', (transport) => {
  it('finds the reason and the step, and is ready only when the named field changed', async () => {
    const { client, programId } = await open(transport);
    const { rejection } = await client.rejections.add({ programId, text: NAME_REFUSED });
    expect(rejection.matches[0]).toMatchObject({ reasonId: 'R19', field: 'name', step: 'name' });
    expect(rejection).toMatchObject({ resubmission: 'unchanged', refusedName: sample.program.name, changes: [] });

    await later();
    await client.programs.update({
      id: programId,
      profile: { ...sample.program, remark: `${sample.program.remark}。` },
    });
    const [remarkOnly] = (await client.rejections.list({ programId })).rejections;
    expect(remarkOnly).toMatchObject({ resubmission: 'unchanged', changed: ['program.remark'] });

    await later();
    await client.programs.update({ id: programId, profile: { ...sample.program, name: '读书卡片夹' } });
    const [renamed] = (await client.rejections.list({ programId })).rejections;
    expect(renamed).toMatchObject({ id: rejection.id, resubmission: 'ready', changed: ['program.name'] });
    expect(renamed?.changes).toMatchObject([{ field: 'name', before: sample.program.name, after: '读书卡片夹' }]);

    await later();
    await client.programs.update({ id: programId, profile: sample.program });
    // Back to the refused name: nothing has changed in the end.
    expect((await client.rejections.list({ programId })).rejections[0]?.resubmission).toBe('unchanged');
  });

  it('keeps every refusal, the latest first, with the rules it was matched with', async () => {
    const { client, programId } = await open(transport);
    const texts = ['通信地址填写不详细，请精确到门牌号', '今天天气不错，我们下午去公园散步吧。'];
    await client.rejections.add({ programId, text: texts[0] ?? '', at: '2026-11-01T02:00:00.000Z' });
    await client.rejections.add({ programId, text: texts[1] ?? '', at: '2026-11-02T02:00:00.000Z' });
    const { rejections } = await client.rejections.list({ programId });
    expect(rejections.map(({ text }) => text)).toEqual(texts.toReversed());
    expect(rejections[0]).toMatchObject({ matches: [], resubmission: 'cannot-tell' });
    const { rules } = await client.rules.show();
    expect(rejections.every(({ rulePack }) => rulePack === rules.version)).toBe(true);
  });

  it('does not take a refused picture back unchanged, and takes another one', async () => {
    const { client, applicantId, programId } = await open(transport);
    const add = (kind: 'id-card-front' | 'id-card-back', file: string) =>
      client.documents.add({ applicantId, kind, file: sampleFile(file) });
    const { document } = await add('id-card-front', 'front.jpg');
    await add('id-card-back', 'back.jpg');
    const text = '身份证人像面证件不清晰，有反光，请重新上传';
    const { rejection } = await client.rejections.add({ programId, text });
    expect(rejection.refusedImages).toEqual([document.sha256]);

    await later();
    await client.documents.remove({ id: document.id });
    await expect(add('id-card-front', 'front.jpg')).rejects.toMatchObject({ code: 'image_refused' });
    expect((await client.rejections.list({ programId })).rejections[0]?.resubmission).toBe('unchanged');

    await later();
    await add('id-card-front', 'back.jpg');
    expect((await client.rejections.list({ programId })).rejections[0]).toMatchObject({
      resubmission: 'ready',
      changed: ['documents.id-card'],
    });
  });

  it('takes field, reason and suggestion apart, and sends the waiting step and the one to mend back', async () => {
    const { client, programId } = await open(transport);
    for (const stepId of ['register', 'activate', 'identity', 'name', 'category', 'filing'])
      await client.checklist.set({ programId, stepId, state: 'done' });
    const { rejection } = await client.rejections.add({
      programId,
      fields: { field: '小程序名称', reason: '名称不符合个人备案要求', suggestion: '请重新命名' },
    });
    expect(rejection).toMatchObject({
      stepId: 'platform-review',
      field: '小程序名称',
      targets: ['program.name'],
      refusedName: sample.program.name,
    });
    expect(rejection.text).toContain('驳回原因：名称不符合个人备案要求');
    const { steps } = await client.checklist.show({ programId });
    expect(steps.filter(({ state }) => state === 'sent-back').map(({ id }) => id)).toEqual([
      'name',
      'filing',
      'platform-review',
    ]);
    expect(steps.find(({ id }) => id === 'name')?.sentBack).toEqual({
      byStepId: 'platform-review',
      rejectionId: rejection.id,
    });
    await expect(client.rejections.add({ programId, text: '' })).rejects.toMatchObject({ code: 'input_invalid' });
  });

  it('refuses a program that does not exist', async () => {
    const { client } = await open(transport);
    await expect(client.rejections.list({ programId: UNKNOWN_ID })).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.rejections.add({ programId: UNKNOWN_ID, text: '退回' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
