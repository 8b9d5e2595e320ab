import type { HistoryKind } from '../../../../shared/domain/history/history.ts';
import { HISTORY_KIND_NAMES } from '../../../../shared/domain/history/history-names.ts';
import { type AddCommands, argument } from '../command.ts';

export const addHistoryCommands: AddCommands = (program, act) => {
  const history = program.command('history').description('改动记录');

  act<{ program?: string; since?: string }>(
    history
      .command('list')
      .description('列出申请人的改动记录，最近的在前')
      .argument('<applicant-id>', '申请人编号')
      .option('--program <id>', '只看与这个小程序有关的')
      .option('--since <instant>', '从这个时刻起（ISO 8601，UTC），例如被驳回的时间'),
    async ({ unlocked, output }, args, { program: programId, since }) => {
      const query = { applicantId: argument(args, 0), programId: programId ?? null, since: since ?? null, limit: 5000 };
      const answer = await (await unlocked()).history.list(query);
      const kind = (name: HistoryKind) => output.text(HISTORY_KIND_NAMES[name]);
      output.answer(
        answer,
        answer.entries.map((entry) =>
          [entry.at, kind(entry.kind), ...entry.changes.map(({ field }) => field)].join(' '),
        ),
      );
      return 0;
    },
  );
};
