import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { type AddCommands, argument } from '../command.ts';
import type { Output } from '../output.ts';

type Rejection = Awaited<ReturnType<BeihaoClient['rejections']['add']>>['rejection'];

const RESUBMISSION: Readonly<Record<Rejection['resubmission'], string>> = {
  ready: '点名的内容已经改过，可以重新提交',
  unchanged: '点名的内容还没有改，先不要重新提交',
  'cannot-tell': '没有点名备好里的内容，请自己判断何时重新提交',
};

export const addRejectionCommands: AddCommands = (program, act) => {
  const rejection = program.command('rejection').description('驳回');

  act<{ text?: string; field?: string; reason?: string; suggestion?: string; step?: string; at?: string }>(
    rejection
      .command('add')
      .description('记录一次驳回，并找出原因和改法')
      .argument('<program-id>', '小程序编号')
      .option('--text <text>', '驳回的原文')
      .option('--field <field>', '驳回的字段')
      .option('--reason <text>', '驳回的原因')
      .option('--suggestion <text>', '修改建议')
      .option('--step <step>', '在哪一步被驳回，默认是正在等结果的那一步')
      .option('--at <instant>', '驳回的时间（ISO 8601，UTC），默认现在'),
    async ({ unlocked, output }, args, { text = '', at = null, step = null, field, reason, suggestion }) => {
      const named = [field, reason, suggestion].some((part) => part !== undefined);
      const answer = await (await unlocked()).rejections.add({
        programId: argument(args, 0),
        text,
        fields: named ? { field, reason, suggestion } : null,
        stepId: step,
        at,
      });
      output.answer(answer, rejectionLines(answer.rejection, output));
      return 0;
    },
  );

  act(
    rejection.command('list').description('列出小程序的驳回，最近的在前').argument('<program-id>', '小程序编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).rejections.list({ programId: argument(args, 0) });
      output.answer(
        answer,
        answer.rejections.flatMap((each) => rejectionLines(each, output)),
      );
      return 0;
    },
  );
};

function rejectionLines({ at, text, matches, resubmission }: Rejection, output: Output): string[] {
  const reasons = matches.map(
    ({ reasonId, message, fix, step }) => `  ${reasonId} ${message} [${step}] ${output.text(fix)}`,
  );
  return [
    `${at} ${text}`,
    ...(reasons.length > 0 ? reasons : ['  没有找到已知的原因']),
    `  ${RESUBMISSION[resubmission]}`,
  ];
}
