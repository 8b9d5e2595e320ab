import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { applicantProfile } from '../../../../shared/contract/schemas.ts';
import { type AddCommands, argument } from '../command.ts';
import { findingLines } from '../finding-lines.ts';
import type { Output } from '../output.ts';
import { readJsonFile } from '../read-json-file.ts';

type Shown = Awaited<ReturnType<BeihaoClient['applicants']['show']>>;

export const addApplicantCommands: AddCommands = (program, act) => {
  const applicant = program.command('applicant').description('申请人');

  act<{ file: string }>(
    applicant.command('add').description('新建申请人').requiredOption('--file <file>', '申请人资料（JSON）'),
    async ({ unlocked, output }, _, { file }) => {
      const profile = await readJsonFile(file, applicantProfile);
      return show(await (await unlocked()).applicants.add({ profile }), output);
    },
  );

  act(applicant.command('list').description('列出全部申请人'), async ({ unlocked, output }) => {
    const answer = await (await unlocked()).applicants.list();
    output.answer(
      answer,
      answer.applicants.map(({ id, name }) => `${id} ${name}`),
    );
    return 0;
  });

  act(
    applicant.command('show').description('显示一个申请人').argument('<id>', '申请人编号'),
    async ({ unlocked, output }, args) =>
      show(await (await unlocked()).applicants.show({ id: argument(args, 0) }), output),
  );

  act<{ file: string }>(
    applicant
      .command('update')
      .description('更新申请人资料')
      .argument('<id>', '申请人编号')
      .requiredOption('--file <file>', '申请人资料（JSON）'),
    async ({ unlocked, output }, args, { file }) => {
      const profile = await readJsonFile(file, applicantProfile);
      return show(await (await unlocked()).applicants.update({ id: argument(args, 0), profile }), output);
    },
  );

  act(
    applicant.command('remove').description('删除申请人及其全部材料和小程序').argument('<id>', '申请人编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).applicants.remove({ id: argument(args, 0) });
      output.answer(answer, [`已删除 ${answer.applicant.name}`]);
      return 0;
    },
  );
};

function show(answer: Shown, output: Output): 0 {
  const { id, name } = answer.applicant;
  output.answer(answer, [`${id} ${name}`, ...findingLines(answer.findings, output)]);
  return 0;
}
