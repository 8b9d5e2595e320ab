import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { STEP_STATES, type StepState } from '../../../../shared/domain/checklist/checklist.ts';
import { writeAtomically } from '../../../adapters/files/write-atomically.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';
import type { Output } from '../output.ts';

type Step = Awaited<ReturnType<BeihaoClient['checklist']['show']>>['steps'][number];

const STATE_NAMES: Readonly<Record<StepState, string>> = {
  'not-started': '未开始',
  'in-progress': '进行中',
  waiting: '等待中',
  'sent-back': '被退回',
  done: '已完成',
  skipped: '已跳过',
};

export const addChecklistCommands: AddCommands = (program, act) => {
  const checklist = program.command('checklist').description('流程');

  act(
    checklist.command('show').description('显示小程序的流程').argument('<program-id>', '小程序编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).checklist.show({ programId: argument(args, 0) });
      output.answer(answer, stepLines(answer.steps, output));
      return 0;
    },
  );

  act<{ at?: string }>(
    checklist
      .command('set')
      .description('记录一个步骤的状态')
      .argument('<program-id>', '小程序编号')
      .argument('<step>', '步骤，例如 sms')
      .argument('<state>', `状态：${STEP_STATES.join('、')}`)
      .option('--at <instant>', '发生的时间（ISO 8601,UTC），默认现在'),
    async ({ unlocked, output }, args, { at = null }) => {
      const [programId, stepId] = [argument(args, 0), argument(args, 1)];
      const state = asState(argument(args, 2));
      const answer = await (await unlocked()).checklist.set({ programId, stepId, state, at });
      output.answer(answer, stepLines(answer.steps, output));
      return 0;
    },
  );

  act<{ out: string }>(
    checklist
      .command('calendar')
      .description('把期限和到期提醒写成日历文件（.ics）')
      .argument('<program-id>', '小程序编号')
      .requiredOption('--out <file>', '写到哪个文件（不能已经存在）'),
    async ({ unlocked, output }, args, { out }) => {
      const file = resolve(out);
      if (existsSync(file)) throw new AppFailure('file_exists', { file });
      const { language } = output;
      const { calendar } = await (await unlocked()).checklist.calendar({ programId: argument(args, 0), language });
      await writeAtomically(file, calendar.text);
      output.answer({ calendar: { file, entries: calendar.entries } }, [`✓ ${calendar.entries} 条已写入 ${file}`]);
      return 0;
    },
  );
};

function asState(text: string): StepState {
  const state = STEP_STATES.find((candidate) => candidate === text);
  if (!state) throw new AppFailure('input_invalid', { field: 'state' });
  return state;
}

function stepLines(steps: readonly Step[], output: Output): string[] {
  const titleOf = (id: string) =>
    steps.filter((step) => step.id === id).map(({ title }) => output.text(title))[0] ?? id;
  return steps.map(({ order, id, title, state, blockedBy }) => {
    const blocked = blockedBy.length > 0 ? `（先完成 ${blockedBy.map(titleOf).join('、')}）` : '';
    return `${String(order).padStart(2)} ${STATE_NAMES[state]} ${output.text(title)} [${id}]${blocked}`;
  });
}
