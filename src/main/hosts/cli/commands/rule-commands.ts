import type { AddCommands } from '../command.ts';

export const addRuleCommands: AddCommands = (program, act) => {
  act<{ individual: boolean }>(
    program
      .command('category')
      .description('服务内容标识')
      .command('list')
      .description('列出全部服务内容标识')
      .option('--individual', '只列个人可以考虑的', false),
    async ({ client, output }, _, { individual }) => {
      const answer = await client().rules.categories({ individualOnly: individual });
      output.answer(
        answer,
        answer.categories.map(({ categoryId, firstLevel, secondLevel }) =>
          [categoryId, firstLevel, secondLevel].filter((part) => part !== null).join(' '),
        ),
      );
      return 0;
    },
  );

  act(
    program.command('rules').description('规则包').command('show').description('显示规则包的版本与内容'),
    async ({ client, output }) => {
      const answer = await client().rules.show();
      const counts = Object.entries(answer.rules.counts).map(([name, count]) => `  ${name} ${count}`);
      output.answer(answer, [`规则包 ${answer.rules.version}（${answer.rules.date}）`, ...counts]);
      return 0;
    },
  );
};
