import { resolve } from 'node:path';
import { AppFailure } from '../../../services/app-failure.ts';
import type { ImportReport } from '../../../services/archive-service.ts';
import { readSecretFile } from '../cli-context.ts';
import { type AddCommands, argument } from '../command.ts';
import { lastEvent } from '../last-event.ts';

interface ExportOptions {
  readonly out: string;
  readonly passwordFile?: string;
  readonly unencrypted?: boolean;
}

interface ImportOptions {
  readonly passwordFile?: string;
  readonly yes?: boolean;
}

export const addArchiveCommands: AddCommands = (program, act) => {
  const vault = program.commands.find((command) => command.name() === 'vault') ?? program.command('vault');

  act<ExportOptions>(
    vault
      .command('export')
      .description('把全部资料和原件导出成一个 ZIP（JSON 加原件），不用备好也能打开')
      .requiredOption('--out <file>', '写到哪个文件（不能已经存在）')
      .option('--password-file <file>', '导出密码所在的文件（AES-256）')
      .option('--unencrypted', '不加密：谁拿到这个文件都能看到全部内容'),
    async ({ unlocked, output }, _, options) => {
      const protection = await protectionOf(options);
      const client = await unlocked();
      const { file, bytes, counts } = await lastEvent(
        await client.archives.export({ file: resolve(options.out), protection }),
        output,
      );
      const { applicants, documents, programs, files } = counts;
      output.answer({ ...(await client.vault.status()), export: { file, bytes, counts } }, [
        `✓ 已导出到 ${file}：申请人 ${applicants}、材料 ${documents}、小程序 ${programs}，已核对原件 ${files} 份`,
        ...(protection.kind === 'unencrypted' ? ['! 这个文件没有加密，谁拿到都能看；用完请删除。'] : []),
      ]);
      return 0;
    },
  );

  act<ImportOptions>(
    vault
      .command('import')
      .description('检查一个导出文件并报告其中的内容；加上 --yes 才会导入')
      .argument('<file>', '备好导出的 ZIP')
      .option('--password-file <file>', '导出密码所在的文件')
      .option('--yes', '检查通过后，把其中的内容加进保险库'),
    async ({ unlocked, output }, args, { passwordFile, yes = false }) => {
      const client = await unlocked();
      const password = passwordFile === undefined ? null : await readSecretFile(passwordFile);
      const input = { file: resolve(argument(args, 0)), password };
      const events = yes ? await client.archives.import(input) : await client.archives.inspect(input);
      const { report } = await lastEvent(events, output);
      output.answer({ ...(await client.vault.status()), report, imported: yes }, reportLines(report, yes));
      return 0;
    },
  );
};

async function protectionOf({ passwordFile, unencrypted }: ExportOptions) {
  // Neither is a way to forget the password by mistake; both contradict each other.
  if ((passwordFile === undefined) === (unencrypted !== true)) {
    throw new AppFailure('input_invalid', { field: '--password-file / --unencrypted' });
  }
  if (passwordFile === undefined) return { kind: 'unencrypted', confirmed: true } as const;
  const password = await readSecretFile(passwordFile);
  if (password === '') throw new AppFailure('input_invalid', { field: '--password-file' });
  return { kind: 'password', password } as const;
}

function reportLines({ counts, renewedIds, duplicates, exportedAt }: ImportReport, isDone: boolean): string[] {
  const { applicants, documents, programs, files } = counts;
  return [
    isDone ? '✓ 已导入' : '✓ 导出文件完好，可以导入（还没有导入：加上 --yes）',
    `  导出时间 ${exportedAt}`,
    `  申请人 ${applicants}、材料 ${documents}、小程序 ${programs}，已核对原件 ${files} 份`,
    ...(renewedIds > 0 ? [`  ${renewedIds} 个编号已被占用，导入时换成新的`] : []),
    ...duplicates.map(
      ({ name, idNumber }) => `  ! 保险库里已有同一个证件号码：${name}（末四位 ${idNumber.slice(-4)}）`,
    ),
  ];
}
