import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { seedProgram } from '../support/seed-program.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

interface Step {
  readonly id: string;
  readonly state: string;
}

const PASSPHRASE = '一句只给测试用的口令';
const at = '2026-11-01T02:00:00.000Z';

const DONE = ['register', 'activate', 'identity', 'name', 'category', 'filing', 'platform-review'];

/** A program whose platform review is over; the command line takes it from there. */
const seed = (folder: string) =>
  seedProgram(folder, PASSPHRASE, async ({ client, programId }) => {
    for (const stepId of DONE) await client.checklist.set({ programId, stepId, state: 'done', at });
    return { id: programId };
  });

it('walks to the SMS and back by a refusal, with exit codes and JSON', { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  const run = async (...argv: readonly string[]) => {
    const { exitCode, stdout } = await runCliForTest(['--json', '--data-dir', join(folder, 'data'), ...argv], {
      BEIHAO_PASSPHRASE: PASSPHRASE,
    });
    return { exitCode, answer: JSON.parse(stdout) };
  };
  const program = await seed(folder);
  const stateOf = (steps: readonly Step[], id: string) => steps.find((step) => step.id === id)?.state;

  const started = await run('checklist', 'event', program.id, 'sms', 'started', '--at', at);
  expect(started.answer.steps.find(({ id }: Step) => id === 'sms')).toMatchObject({
    state: 'in-progress',
    dueAt: '2026-11-02T02:00:00.000Z',
    isOverdue: true,
    sms: { state: 'timed-out', wrongLeft: 5 },
    waitsFor: null,
  });
  const skipped = await run('checklist', 'set', program.id, 'certification', 'skipped', '--why', '以后再办');
  expect(skipped.answer.steps.find(({ id }: Step) => id === 'certification')).toMatchObject({ why: '以后再办' });

  const refusal = [
    'rejection',
    'add',
    program.id,
    '--step',
    'sms',
    '--field',
    '负责人手机号',
    '--reason',
    '短信核验超时',
  ];
  const { exitCode, answer } = await run(...refusal);
  expect(exitCode).toBe(0);
  expect(answer.rejection).toMatchObject({ stepId: 'sms', targets: ['applicant.mobile'], resubmission: 'unchanged' });
  const { steps } = (await run('checklist', 'show', program.id)).answer;
  expect([stateOf(steps, 'filing'), stateOf(steps, 'platform-review'), stateOf(steps, 'sms')]).toEqual([
    'sent-back',
    'blocked',
    'sent-back',
  ]);
  const { events } = (await run('checklist', 'events', program.id)).answer;
  expect(events.at(-1)).toMatchObject({ stepId: 'sms', kind: 'sent-back', rejectionId: answer.rejection.id });

  for (const [argv, code] of [
    [['checklist', 'event', program.id, 'sms', 'gone'], 'input_invalid'],
    [['checklist', 'event', program.id, 'nothing', 'done'], 'not_found'],
    [['checklist', 'set', program.id, 'sms', 'done'], 'step_blocked'],
    [['checklist', 'set', program.id, 'register', 'blocked'], 'input_invalid'],
    [['rejection', 'add', program.id], 'input_invalid'],
  ] as const) {
    const refused = await run(...argv);
    expect([argv.slice(0, 2), refused.exitCode, refused.answer.error.code]).toEqual([argv.slice(0, 2), 2, code]);
  }
});
