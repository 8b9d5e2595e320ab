import { programProfile } from '../../../../shared/contract/schemas.ts';
import { type AddCommands, argument } from '../command.ts';
import { readJsonFile } from '../read-json-file.ts';

export const addProgramCommands: AddCommands = (program, act) => {
  const command = program.command('program').description('小程序');

  act<{ file: string }>(
    command
      .command('add')
      .description('为申请人新建小程序')
      .argument('<applicant-id>', '申请人编号')
      .requiredOption('--file <file>', '小程序资料（JSON）'),
    async ({ unlocked, output }, args, { file }) => {
      const profile = await readJsonFile(file, programProfile);
      const answer = await (await unlocked()).programs.add({ applicantId: argument(args, 0), profile });
      output.answer(answer, [`${answer.program.id} ${answer.program.name}`]);
      return 0;
    },
  );

  act(
    command.command('list').description('列出申请人的小程序').argument('<applicant-id>', '申请人编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).programs.list({ applicantId: argument(args, 0) });
      output.answer(
        answer,
        answer.programs.map(({ id, name }) => `${id} ${name}`),
      );
      return 0;
    },
  );

  act(
    command.command('show').description('显示一个小程序').argument('<id>', '小程序编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).programs.show({ id: argument(args, 0) });
      output.answer(answer, [
        `${answer.program.id} ${answer.program.name}`,
        answer.program.remark,
        answer.program.intro,
      ]);
      return 0;
    },
  );

  act<{ file: string }>(
    command
      .command('update')
      .description('更新小程序资料')
      .argument('<id>', '小程序编号')
      .requiredOption('--file <file>', '小程序资料（JSON）'),
    async ({ unlocked, output }, args, { file }) => {
      const profile = await readJsonFile(file, programProfile);
      const answer = await (await unlocked()).programs.update({ id: argument(args, 0), profile });
      output.answer(answer, [`${answer.program.id} ${answer.program.name}`]);
      return 0;
    },
  );

  act(
    command.command('remove').description('删除一个小程序及其流程').argument('<id>', '小程序编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).programs.remove({ id: argument(args, 0) });
      output.answer(answer, [`已删除 ${answer.program.name}`]);
      return 0;
    },
  );
};
