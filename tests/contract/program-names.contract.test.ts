import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temp-folder.ts';
import { PASSPHRASE } from './transport.ts';
import { LASTING_TRANSPORTS } from './transports.ts';

const REFUSED = '驳回字段：小程序名称。驳回原因：该名称不符合个人备案要求，请重新命名。';

// The command line checks names without a program.
describe.each(LASTING_TRANSPORTS)('names of a program over $name', (transport) => {
  async function open() {
    const client = await transport.open(await temporaryFolder());
    await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: { name: '样例甲' } });
    const add = async (name: string) =>
      (await client.programs.add({ applicantId: applicant.id, profile: { name } })).program.id;
    return { client, programId: await add('青柠小剧场'), otherId: await add('读书卡片夹') };
  }

  it('are ranked, and know refusals and the other programs of the person', async () => {
    const { client, programId, otherId } = await open();
    await client.rejections.add({ programId, text: REFUSED });
    const names = ['青柠小剧场', '读书卡片夹', '读书小记本'];
    const check = async (id: typeof programId) =>
      (await client.programNames.check({ programId: id, names })).names.map(({ name, verdict, findings }) => [
        name,
        verdict,
        findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId),
      ]);
    expect(await check(programId)).toEqual([
      ['读书小记本', 'ok', []],
      ['读书卡片夹', 'warn', ['own.same-name']],
      ['青柠小剧场', 'reject', ['own.refused-name']],
    ]);
    expect((await check(otherId)).find(([name]) => name === '青柠小剧场')?.[1]).toBe('reject');
  });

  it('silence a finding with a note, which stays listed, and count again when it is taken back', async () => {
    const { client, programId } = await open();
    const check = async () => (await client.programNames.check({ programId, names: ['我的整理空间'] })).names[0];
    const before = await check();
    expect(before).toMatchObject({ verdict: 'warn', filing: { verdict: 'warn' }, silenced: [] });
    const silence = { programId, kind: 'silence', subject: '空间', ruleId: 'B10' } as const;
    await expect(client.programNames.note(silence)).rejects.toMatchObject({ code: 'input_invalid' });
    const { note } = await client.programNames.note({ ...silence, note: '以前备案过' });
    expect(await check()).toMatchObject({
      verdict: 'ok',
      filing: { verdict: 'ok' },
      findings: [],
      silenced: [{ finding: before?.findings[0], noteId: note.id, note: '以前备案过' }],
    });
    await client.programNames.removeNote({ programId, id: note.id });
    expect((await check())?.verdict).toBe('warn');
  });

  it('count words of one’s own for every program, until they are taken away', async () => {
    const { client, programId, otherId } = await open();
    const verdicts = async (id: typeof programId) =>
      (await client.programNames.check({ programId: id, names: ['鹅厂食堂表'] })).names.map(({ verdict }) => verdict);
    const place = { word: '鹅厂', layer: 'filing' } as const;
    await client.programNames.addWord({ ...place, severity: 'warn', note: '' });
    const { words } = await client.programNames.addWord({ ...place, severity: 'reject', note: '客服说的' });
    expect(words).toMatchObject([{ ...place, severity: 'reject', note: '客服说的' }]);
    expect([await verdicts(programId), await verdicts(otherId)]).toEqual([['reject'], ['reject']]);
    expect(await client.programNames.removeWord(place)).toEqual({ words: [], refused: [] });
    expect(await client.programNames.words({})).toEqual({ words: [], refused: [] });
    expect((await verdicts(programId))[0]).not.toBe('reject');
  });

  it('list the words that refusals named', async () => {
    const { client, programId } = await open();
    await client.rejections.add({
      programId,
      text: '驳回字段：小程序名称。驳回原因：名称含有“剧场”，不符合个人备案要求，请重新命名。',
    });
    expect((await client.programNames.words({})).refused.map(({ word }) => word)).toEqual(['剧场']);
  });

  it('keep look-ups and renames, and say how many renames are left', async () => {
    const { client, programId } = await open();
    await client.programNames.note({
      programId,
      kind: 'look-up',
      subject: '读书小记本',
      ruleId: 'P03',
      note: '没有同名',
    });
    await client.programNames.note({
      programId,
      kind: 'rename',
      subject: '读书小记本',
      at: '2026-01-05T00:00:00.000Z',
    });
    const { notes, quota } = await client.programNames.notes({ programId });
    expect(notes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['look-up', '读书小记本'],
      ['rename', '读书小记本'],
    ]);
    expect(quota).toEqual({ phase: 'before-release', limit: 2, used: 1, left: 1, resetsOn: null });
  });
});
