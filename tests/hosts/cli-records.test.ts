import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { sample, sampleFile } from '../support/sample.ts';
import { seedProgram } from '../support/seed-program.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const PASSPHRASE = '一句只给测试用的口令';

/** The sample person with one paper and one program. */
const seed = (folder: string) =>
  seedProgram(folder, PASSPHRASE, async ({ client, applicantId }) => {
    const file = sampleFile('front.jpg');
    const { document } = await client.documents.add({ applicantId, kind: 'id-card-front', file });
    return { documentId: document.id };
  });

it('holds a paper against the profile, and lists what to type at each step', { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  const { programId, documentId } = await seed(folder);
  const run = async (...argv: readonly string[]) => {
    const { exitCode, stdout } = await runCliForTest(['--json', '--data-dir', join(folder, 'data'), ...argv], {
      BEIHAO_PASSPHRASE: PASSPHRASE,
    });
    return { exitCode, answer: JSON.parse(stdout) };
  };
  const { name, idNumber } = sample.applicant;

  const same = await run('document', 'record', documentId, '--name', name, '--number', idNumber.toLowerCase());
  expect([same.exitCode, same.answer.findings]).toEqual([0, []]);
  const other = await run('document', 'record', documentId, '--name', '另一个人', '--number', idNumber);
  expect(other.exitCode).toBe(1);
  expect(other.answer.findings).toMatchObject([{ ruleId: 'document.name-differs', severity: 'reject' }]);
  expect(JSON.stringify(other.answer.findings)).not.toContain('另一个人');

  const { exitCode, answer } = await run('checklist', 'guide', programId);
  expect(exitCode).toBe(0);
  const sms = answer.steps.find(({ id }: { id: string }) => id === 'sms');
  expect(sms.values).toContainEqual(expect.objectContaining({ value: idNumber.slice(-6) }));
  expect(await run('checklist', 'guide', 'nowhere')).toMatchObject({ exitCode: 2 });
});
