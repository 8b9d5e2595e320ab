import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { sample } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

it('writes a calendar that ical.js reads: reminders of the card, in the language asked for, and nothing over a file', async () => {
  const folder = await temporaryFolder();
  const run = async (...argv: readonly string[]) => {
    const { exitCode, stdout, stderr } = await runCliForTest(['--json', '--data-dir', join(folder, 'data'), ...argv], {
      BEIHAO_PASSPHRASE: '一句只给测试用的口令',
    });
    if (exitCode > 1 && stdout === '') throw new Error(stderr);
    return { exitCode, answer: JSON.parse(stdout) };
  };
  const file = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  await run('vault', 'init');
  const profile = { ...sample.applicant, idValidTo: '2099-05-31' };
  const { applicant } = (await run('applicant', 'add', '--file', file('a.json', profile))).answer;
  const { program } = (await run('program', 'add', applicant.id, '--file', file('p.json', sample.program))).answer;

  const out = join(folder, '提醒.ics');
  const { exitCode, answer } = await run('checklist', 'calendar', program.id, '--out', out);
  expect([exitCode, answer]).toEqual([0, { calendar: { file: out, entries: 4 } }]);
  const text = readFileSync(out, 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(events.map(({ startDate }) => startDate.toString())).toEqual([
    '2099-02-28',
    '2099-03-31',
    '2099-04-30',
    '2099-05-24',
  ]);
  expect(events[0]?.summary).toBe(`${sample.program.name}：证件还有 3 个月到期（2099年5月31日）`);
  expect(text).not.toContain(sample.applicant.name);
  expect(text).not.toContain(sample.applicant.idNumber);

  const again = await run('checklist', 'calendar', program.id, '--out', out);
  expect([again.exitCode, again.answer.error.code]).toEqual([2, 'file_exists']);
});
