import { readFile } from 'node:fs/promises';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';

const KINDS = { added: '新增', removed: '删除', changed: '修改' } as const;

export const addRulePackCommands: AddCommands = (program, act) => {
  const rules = program.commands.find((command) => command.name() === 'rules') ?? program.command('rules');

  act(
    rules.command('verify').description('检查一个规则包文件，不导入').argument('<file>', '规则包（JSON）'),
    async ({ client, output }, args) => {
      const answer = await client().rules.compare({ text: await readText(argument(args, 0)) });
      const { ok, problem, version, date } = answer.pack;
      output.answer(
        { rules: answer.pack },
        ok ? [`✓ 规则包 ${version}（${date}）可以使用`] : [`✗ 规则包不能使用：${problem}`],
      );
      return ok ? 0 : 1;
    },
  );

  act(
    rules.command('diff').description('一个规则包文件和现在的规则有何不同').argument('<file>', '规则包（JSON）'),
    async ({ client, output }, args) => {
      const answer = await client().rules.compare({ text: await readText(argument(args, 0)) });
      const lines = answer.changes.map(({ kind, table, id, fields }) =>
        [KINDS[kind], table, id, fields.join('、')].join(' ').trimEnd(),
      );
      if (!answer.pack.ok) lines.push(`✗ 规则包不能使用：${answer.pack.problem}`);
      output.answer({ rules: answer.pack, changes: answer.changes }, lines.length > 0 ? lines : ['没有不同']);
      return answer.pack.ok ? 0 : 1;
    },
  );
};

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppFailure('file_not_readable', { file }, { cause: error });
  }
}
