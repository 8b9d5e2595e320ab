import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import type { StepState } from '../../../../shared/domain/checklist/checklist.ts';
import {
  STEP_EVENT_KINDS,
  type StepEventKind,
  TOLD_STATES,
  type ToldState,
} from '../../../../shared/domain/checklist/step-event.ts';
import { writeAtomically } from '../../../adapters/files/write-atomically.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';
import type { Output } from '../output.ts';

type Step = Awaited<ReturnType<BeihaoClient['checklist']['show']>>['steps'][number];

const STATE_NAMES: Readonly<Record<StepState, string>> = {
  'not-started': '未开始',
  'in-progress': '进行中',
  waiting: '等待中',
  blocked: '还不能做',
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

  act<{ at?: string; why?: string }>(
    checklist
      .command('set')
      .description('记录一个步骤的状态')
      .argument('<program-id>', '小程序编号')
      .argument('<step>', '步骤，例如 sms')
      .argument('<state>', `状态：${TOLD_STATES.join('、')}`)
      .option('--at <instant>', '发生的时间（ISO 8601，UTC），默认现在')
      .option('--why <text>', '为什么跳过'),
    async ({ unlocked, output }, args, { at = null, why = null }) => {
      const [programId, stepId] = [argument(args, 0), argument(args, 1)];
      const state = asState(argument(args, 2));
      const answer = await (await unlocked()).checklist.set({ programId, stepId, state, at, why });
      output.answer(answer, stepLines(answer.steps, output));
      return 0;
    },
  );

  act<{ at?: string; why?: string; fix?: string }>(
    checklist
      .command('event')
      .description('记录一件事，例如验证码输错一次')
      .argument('<program-id>', '小程序编号')
      .argument('<step>', '步骤，例如 sms')
      .argument('<event>', `事情：${STEP_EVENT_KINDS.join('、')}`)
      .option('--at <instant>', '发生的时间（ISO 8601，UTC），默认现在')
      .option('--why <text>', '为什么跳过')
      .option('--fix <step>', '被退回时：在哪一步改'),
    async ({ unlocked, output }, args, { at = null, why = null, fix = null }) => {
      const [programId, stepId] = [argument(args, 0), argument(args, 1)];
      const event = asEvent(argument(args, 2));
      const answer = await (await unlocked()).checklist.event({ programId, stepId, event, at, why, fixStepId: fix });
      output.answer(answer, stepLines(answer.steps, output));
      return 0;
    },
  );

  act(
    checklist.command('events').description('列出记录过的每一件事').argument('<program-id>', '小程序编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).checklist.events({ programId: argument(args, 0) });
      output.answer(
        answer,
        answer.events.map(({ at, stepId, kind }) => `${at} ${stepId} ${kind}`),
      );
      return 0;
    },
  );

  act(
    checklist.command('guide').description('每一步要填什么、注意什么').argument('<program-id>', '小程序编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).checklist.guide({ programId: argument(args, 0) });
      output.answer(
        answer,
        answer.steps.flatMap(({ id, values, findings }) => [
          ...(values.length + findings.length > 0 ? [`[${id}]`] : []),
          ...values.map(({ label, value }) => `  ${label}：${value}`),
          ...findings.map((finding) => `  ! ${output.text(finding.message)}${output.text(finding.fix)}`),
        ]),
      );
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

function asEvent(text: string): StepEventKind {
  const event = STEP_EVENT_KINDS.find((candidate) => candidate === text);
  if (!event) throw new AppFailure('input_invalid', { field: 'event' });
  return event;
}

function asState(text: string): ToldState {
  const state = TOLD_STATES.find((candidate) => candidate === text);
  if (!state) throw new AppFailure('input_invalid', { field: 'state' });
  return state;
}

function stepLines(steps: readonly Step[], output: Output): string[] {
  const titleOf = (id: string) =>
    steps.filter((step) => step.id === id).map(({ title }) => output.text(title))[0] ?? id;
  return steps.map(({ order, id, title, state, blockedBy, waitsFor, dueAt }) => {
    const blocked = blockedBy.length > 0 ? `（先完成 ${blockedBy.map(titleOf).join('、')}）` : '';
    const waiting = waitsFor === null ? '' : `（等${output.text(waitsFor)}）`;
    const due = dueAt === null ? '' : `（${dueAt} 前完成）`;
    return `${String(order).padStart(2)} ${STATE_NAMES[state]} ${output.text(title)} [${id}]${blocked}${waiting}${due}`;
  });
}
