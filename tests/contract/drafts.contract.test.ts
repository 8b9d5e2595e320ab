import { describe, expect, it } from 'vitest';
import { DRAFT_LIMIT_CHARACTERS } from '../../src/shared/domain/drafts/draft.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { PASSPHRASE } from './transport.ts';
import { LASTING_TRANSPORTS } from './transports.ts';

const PROFILE = { name: '样例甲' };

// The command line has no forms that could be half filled in.
describe.each(LASTING_TRANSPORTS)('drafts over $name', (transport) => {
  async function open() {
    const client = await transport.open(await temporaryFolder());
    await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: PROFILE });
    const { program } = await client.programs.add({ applicantId: applicant.id, profile: { name: '读书小记本' } });
    return { client, applicantId: applicant.id, programId: program.id };
  }

  it('come back as they were saved, each form and subject its own, also after a lock', async () => {
    const { client, applicantId, programId } = await open();
    const value = { 文字: '半句\n话 🙂', list: [1, null, 'x'], deep: { yes: true } };
    await client.drafts.save({ form: 'profile', applicantId, value: '旧' });
    await client.drafts.save({ form: 'profile', applicantId, value });
    await client.drafts.save({ form: 'profile', value: 1 });
    await client.drafts.save({ form: 'rejection', programId, value: ['a'] });
    await client.vault.lock();
    await expect(client.drafts.get({ form: 'profile' })).rejects.toMatchObject({ code: 'vault_locked' });
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    expect((await client.drafts.get({ form: 'profile', applicantId })).draft?.value).toEqual(value);
    expect((await client.drafts.get({ form: 'profile' })).draft?.value).toBe(1);
    expect((await client.drafts.get({ form: 'profile', programId })).draft).toBeNull();
    const { drafts } = await client.drafts.list();
    expect(drafts.map(({ form }) => form).sort()).toEqual(['profile', 'profile', 'rejection']);
    await client.drafts.discard({ form: 'profile', applicantId });
    await client.drafts.discard({ form: 'profile', applicantId });
    expect((await client.drafts.list()).drafts).toHaveLength(2);
  });

  it('go with whom they are about, and come back with the undo', async () => {
    const { client, applicantId, programId } = await open();
    await client.drafts.save({ form: 'rejection', programId, value: '打了一半' });
    await client.drafts.save({ form: 'profile', applicantId, value: '也是一半' });
    await client.drafts.save({ form: 'names', value: '不属于谁' });
    const { receipt } = await client.applicants.remove({ id: applicantId });
    expect(receipt.check.outcome).toBe('clean');
    expect((await client.drafts.list()).drafts.map(({ form }) => form)).toEqual(['names']);
    await expect(client.drafts.save({ form: 'profile', applicantId, value: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await client.removals.undo({ id: receipt.undo?.id ?? '' });
    expect((await client.drafts.get({ form: 'rejection', programId })).draft?.value).toBe('打了一半');
  });

  it('are bounded, and refused with a wrong name', async () => {
    const { client } = await open();
    const most = '字'.repeat(DRAFT_LIMIT_CHARACTERS - 2);
    await client.drafts.save({ form: 'names', value: most });
    await expect(client.drafts.save({ form: 'names', value: `${most}多` })).rejects.toMatchObject({
      code: 'input_invalid',
    });
    await expect(client.drafts.save({ form: '../x', value: 1 })).rejects.toMatchObject({ code: 'input_invalid' });
    expect((await client.drafts.get({ form: 'names' })).draft?.value).toBe(most);
  });
});
