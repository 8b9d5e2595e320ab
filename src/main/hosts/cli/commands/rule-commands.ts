import type { AddCommands } from '../command.ts';

export const addRuleCommands: AddCommands = (program, act) => {
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
