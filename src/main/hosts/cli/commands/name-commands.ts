import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { TEXT_KINDS, type TextKind } from '../../../../shared/domain/naming/check-text.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';
import { findingLines, VERDICT_MARKS } from '../finding-lines.ts';
import type { Output } from '../output.ts';

type CheckedName = Awaited<ReturnType<BeihaoClient['names']['check']>>['names'][number];

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
      if (names.length === 0) throw new AppFailure('input_invalid', { field: 'names' });
      const answer = await client().names.check({ names, filingProvince: province ?? null });
      output.answer(
        answer,
        answer.names.flatMap((checked) => nameLines(checked, output)),
      );
      return answer.names.some(({ verdict }) => verdict === 'reject') ? 1 : 0;
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
