import type { AddCommands } from '../command.ts';
import { argument } from '../command.ts';
import { findingLines } from '../finding-lines.ts';

interface RequirementOptions {
  readonly idProvince: string;
  readonly filingProvince: string;
  readonly birthDate?: string;
  readonly date?: string;
}

export const addIdentityCommands: AddCommands = (program, act) => {
  act(
    program
      .command('id')
      .description('证件号码')
      .command('check')
      .description('检查身份证号码')
      .argument('<number>', '号码'),
    async ({ client, output }, args) => {
      const answer = await client().identity.check({ number: argument(args, 0) });
      const about = [answer.birthDate, answer.region?.name].filter((part) => typeof part === 'string');
      output.answer(answer, [
        [answer.valid ? '✓ 号码正确' : '✗ 号码不正确', ...about].join(' '),
        ...findingLines(answer.findings, output),
      ]);
      return answer.valid ? 0 : 1;
    },
  );

  act<RequirementOptions>(
    program
      .command('requirements')
      .description('在备案省份需要哪些材料')
      .requiredOption('--id-province <code>', '身份证所属省份代码，例如 430000')
      .requiredOption('--filing-province <code>', '备案省份代码，例如 310000')
      .option('--birth-date <date>', '出生日期 YYYY-MM-DD')
      .option('--date <date>', '按哪一天判断，默认今天'),
    async ({ client, output }, _, { idProvince, filingProvince, birthDate = null, date = null }) => {
      const answer = await client().identity.requirements({ idProvince, filingProvince, birthDate, date });
      const slots = answer.slots.map(({ label, required }) => `  ${required ? '必需' : '备用'} ${output.text(label)}`);
      output.answer(answer, [`结论：${answer.decision}`, ...slots, ...findingLines(answer.findings, output)]);
      return answer.findings.some(({ severity }) => severity === 'reject') ? 1 : 0;
    },
  );
};
