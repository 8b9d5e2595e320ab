import { describe, expect, it } from 'vitest';
import { sample } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { PASSPHRASE } from './transport.ts';
import { LASTING_TRANSPORTS } from './transports.ts';

describe.each(LASTING_TRANSPORTS)('the checklist over $name', (transport) => {
  async function open() {
    const client = await transport.open(await temporaryFolder());
    await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
    return { client, applicantId: applicant.id, programId: program.id };
  }

  it('keeps what was told, in order, and refuses what has not happened yet', async () => {
    const { client, programId } = await open();
    const at = '2026-11-01T02:00:00.000Z';
    await client.checklist.event({ programId, stepId: 'register', event: 'started', at });
    await client.checklist.event({ programId, stepId: 'register', event: 'done' });
    const { events } = await client.checklist.events({ programId });
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'done']);
    expect(events[0]?.at).toBe(at);
    const future = { programId, stepId: 'activate', event: 'done', at: '2999-01-01T00:00:00.000Z' } as const;
    await expect(client.checklist.event(future)).rejects.toMatchObject({ code: 'input_invalid' });
    await expect(client.checklist.event({ ...future, at: null, event: 'code-wrong' })).rejects.toMatchObject({
      code: 'step_state_unknown',
    });
  });

  it('says at each step what to type and what to look out for, and that an e-mail is taken', async () => {
    const { client, applicantId, programId } = await open();
    await client.checklist.event({ programId, stepId: 'register', event: 'done' });
    const { program: second } = await client.programs.add({ applicantId, profile: { ...sample.program, name: '' } });
    const { steps, guides } = await client.checklist.guide({ programId: second.id });
    const step = (id: string) => steps.find((each) => each.id === id);
    expect(step('register')?.findings.map(({ ruleId }) => ruleId)).toEqual(['step.email-used']);
    expect(step('sms')?.values.map(({ value }) => value)).toEqual([
      sample.applicant.mobile,
      sample.applicant.idNumber.slice(-6),
    ]);
    expect(step('filing')?.values.length).toBeGreaterThan(12);
    expect(step('filing')?.findings.some(({ ruleId }) => ruleId === 'residence.accepted-kinds')).toBe(true);
    expect(step('filing')?.refusals.length).toBeGreaterThan(20);
    expect(guides[0]).toMatchObject({ id: 'sms.start', topic: 'sms' });
    // The first program was registered with the mail, and may say so of itself.
    const own = (await client.checklist.guide({ programId })).steps.find(({ id }) => id === 'register');
    expect(own?.findings).toEqual([]);
  });

  it('warns from the sixth program of one person on', async () => {
    const { client, applicantId, programId } = await open();
    for (let count = 2; count <= 6; count += 1)
      await client.programs.add({ applicantId, profile: { ...sample.program, name: '' } });
    const { steps } = await client.checklist.guide({ programId });
    expect(steps.find(({ id }) => id === 'identity')?.findings.map(({ ruleId }) => ruleId)).toEqual([
      'step.limit-of-id',
      'step.limit-of-phone',
    ]);
  });
});
