import { Option } from 'commander';
import { PRE_APPROVALS, type PreApproval } from '../../../../shared/domain/programs/program.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import type { AddCommands } from '../command.ts';
import { findingLines, VERDICT_MARKS } from '../finding-lines.ts';

export const addCategoryCommands: AddCommands = (program, act) => {
  const category = program.command('category').description('服务内容标识（备案）');

  act<{ individual: boolean; search?: string; platform: boolean }>(
    category
      .command('list')
      .description('列出服务内容标识')
      .option('--individual', '只列个人可以考虑的', false)
      .option('--search <text>', '按名称、拼音或用途查找')
      .option('--platform', '改列平台自己的服务类目', false),
    async ({ client, output }, _, { individual, search, platform }) => {
      if (platform) {
        const answer = await client().categories.platform();
        output.answer(
          answer,
          answer.categories.map(({ firstLevel, secondLevel, openToIndividuals }) =>
            [firstLevel, secondLevel, openToIndividuals ? '个人可选' : null].filter((part) => part !== null).join(' '),
          ),
        );
        return 0;
      }
      const answer = await client().categories.list({ individualOnly: individual, search: search ?? '' });
      output.answer(
        answer,
        answer.categories.map(({ categoryId, firstLevel, secondLevel }) =>
          [categoryId, firstLevel, secondLevel].filter((part) => part !== null).join(' '),
        ),
      );
      return 0;
    },
  );

  act<{ preApproval: PreApproval }>(
    category
      .command('check')
      .description('检查选好的二级内容（最多五个）')
      .argument('<ids...>', '二级内容的编号')
      .addOption(
        new Option('--pre-approval <answer>', '前置审批：none 都不涉及，involved 涉及')
          .choices(PRE_APPROVALS)
          .default('unanswered'),
      ),
    async ({ client, output }, args, { preApproval }) => {
      const categoryIds = args.map(readId);
      const answer = await client().categories.check({ categoryIds, preApproval });
      output.answer(answer, [
        VERDICT_MARKS[answer.verdict],
        ...answer.advice.map(({ categoryId, name, basis }) => `  ${categoryId} ${name}（${BASIS_NAMES[basis]}）`),
        ...findingLines(answer.findings, output),
      ]);
      return answer.verdict === 'reject' ? 1 : 0;
    },
  );
};

const BASIS_NAMES = { official: '官方说法', likely: '推断', unknown: '没有说法' } as const;

function readId(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new AppFailure('input_invalid', { field: 'categoryIds' });
  return Number(text);
}
