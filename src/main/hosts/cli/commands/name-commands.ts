import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { TEXT_KINDS, type TextKind } from '../../../../shared/domain/naming/check-text.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';
import { findingLines, VERDICT_MARKS } from '../finding-lines.ts';
import type { Output } from '../output.ts';

type CheckedName = Awaited<ReturnType<BeihaoClient['names']['check']>>['names'][number];

/** The contract's own limit for one name, and how many travel together, so that a long list answers while it is checked. */
const LONGEST_NAME = 10_000;
const AT_ONCE = 200;

const PATTERN_NAMES = {
  'personal-record': '个人记录',
  'study-tool': '学习工具',
  'nickname-helper': '昵称助手',
  'poetic-note': '雅名加主题',
  poetic: '雅名',
} as const;

export const addNameCommands: AddCommands = (program, act) => {
  const name = program.command('name').description('名称预检');

  act<{ file?: string; province?: string }>(
    name
      .command('check')
      .description('检查一个或多个名称')
      .argument('[names...]', '名称')
      .option('--file <file>', '每行一个名称的文本文件（UTF-8）')
      .option('--province <code>', '备案省份代码，例如 310000'),
    async ({ client, output }, args, { file, province }) => {
      const names = [...args, ...(file === undefined ? [] : await readNames(file))];
      if (names.length === 0 || names.some(({ length }) => length > LONGEST_NAME)) {
        throw new AppFailure('input_invalid', { field: 'names' });
      }
      const answers = output.list('names');
      let isAnyRefused = false;
      for (let from = 0; from < names.length; from += AT_ONCE) {
        const part = names.slice(from, from + AT_ONCE);
        for (const checked of (await client().names.check({ names: part, filingProvince: province ?? null })).names) {
          isAnyRefused ||= checked.verdict === 'reject';
          answers.add(checked, nameLines(checked, output));
        }
      }
      answers.end();
      return isAnyRefused ? 1 : 0;
    },
  );

  act<{ topic: string; count: string; seed: string }>(
    name
      .command('suggest')
      .description('按主题起名：都不会按已知规则被驳回')
      .requiredOption('--topic <text>', '做什么用的，例如 背单词')
      .option('--count <n>', '要几个（1–100）', '10')
      .option('--seed <n>', '换一个数字就换一批', '1'),
    async ({ client, output }, _, { topic, count, seed }) => {
      const answer = await client().names.suggest({
        topic,
        count: readNumber(count, 'count'),
        seed: readNumber(seed, 'seed'),
      });
      output.answer(
        answer,
        answer.suggestions.map(
          (each) => `${VERDICT_MARKS[each.verdict]} ${each.name}（${PATTERN_NAMES[each.pattern]}）`,
        ),
      );
      return 0;
    },
  );

  act<{ kind: TextKind }>(
    program
      .command('text')
      .description('备注与简介')
      .command('check')
      .description('检查备注（20–200 字）或简介（4–120 字符）')
      .addOption(new Option('--kind <kind>', '备注 remark，简介 intro').choices(TEXT_KINDS).default('remark'))
      .argument('<text>', '内容'),
    async ({ client, output }, args, { kind }) => {
      const answer = await client().names.checkText({ kind, text: argument(args, 0) });
      output.answer(answer, [
        `${VERDICT_MARKS[answer.verdict]}（${answer.length}）`,
        ...findingLines(answer.findings, output),
      ]);
      return answer.verdict === 'reject' ? 1 : 0;
    },
  );
};

function readNumber(text: string, field: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new AppFailure('input_invalid', { field });
  return Number(text);
}

async function readNames(file: string): Promise<string[]> {
  try {
    const text = await readFile(file, 'utf8');
    return text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new AppFailure('file_not_readable', { file }, { cause: error });
  }
}

function nameLines({ name, units, verdict, findings }: CheckedName, output: Output): string[] {
  return [`${VERDICT_MARKS[verdict]} ${name}（${units}/30）`, ...findingLines(findings, output)];
}
