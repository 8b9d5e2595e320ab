import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import type { CliContext } from '../cli-context.ts';
import { readSecretFile } from '../cli-context.ts';
import { type AddCommands, argument } from '../command.ts';
import { lastEvent } from '../last-event.ts';

type Report = Extract<
  Awaited<ReturnType<BeihaoClient['backups']['inspect']>> extends AsyncIterable<infer Event> ? Event : never,
  { readonly kind: 'finished' }
>['report'];

const KINDS = {
  daily: '每日',
  manual: '手动',
  'before-migration': '升级前',
  'before-restore': '恢复前',
} as const;

interface RestoreOptions {
  readonly yes?: boolean;
  readonly recoveryKeyFile?: string;
}

export const addBackupCommands: AddCommands = (program, act) => {
  const vault = program.commands.find((command) => command.name() === 'vault') ?? program.command('vault');

  act<{ out: string }>(
    vault
      .command('backup')
      .description('把整个保险库备份成一个加密文件，用任何一种解锁方式都能在别处打开')
      .requiredOption('--out <file>', '写到哪个文件（不能已经存在）'),
    async ({ unlocked, output }, _, { out }) => {
      const client = await unlocked();
      const { file, bytes, createdAt } = await lastEvent(await client.backups.create({ file: resolve(out) }), output);
      const status = await client.vault.status();
      output.answer({ ...status, backup: { file, bytes, createdAt } }, [`✓ 已备份到 ${file}（${sizeOf(bytes)}）`]);
      return 0;
    },
  );

  act(vault.command('backups').description('列出已有的备份'), async ({ client, output }) => {
    const answer = await client().backups.list();
    const lines = answer.backups.map(
      ({ name, kind, createdAt, bytes }) => `${createdAt.slice(0, 10)} ${KINDS[kind]} ${sizeOf(bytes)} ${name}`,
    );
    output.answer(answer, [...lines, `文件夹：${answer.folder}`]);
    return 0;
  });

  act<RestoreOptions>(
    vault
      .command('restore')
      .description('检查一个备份并报告其中的内容；加上 --yes 才会恢复')
      .argument('<file>', '备份文件，或 vault backups 列出的名字')
      .option('--yes', '检查通过后恢复：备份取代现在的保险库，被取代的会保留')
      .option('--recovery-key-file <file>', '用恢复密钥打开这个备份（备份自己的口令用 --passphrase-file 给出）'),
    async (context, args, options) => {
      const { client, output } = context;
      const input = { source: sourceOf(argument(args, 0)), secret: await secretOf(context, options) };
      if (options.yes !== true) {
        const { report } = await lastEvent(await client().backups.inspect(input), output);
        output.answer({ ...(await client().vault.status()), report, restored: false }, reportLines(report));
        return report.ok ? 0 : 1;
      }
      const { report, kept } = await lastEvent(await client().backups.restore(input), output);
      const answer = { ...(await client().vault.status()), report, restored: true, kept };
      const keptLine = kept === null ? [] : [`被取代的保险库保留为：${kept}`];
      output.answer(answer, ['✓ 已恢复。请用这个备份的口令或恢复密钥解锁。', ...reportLines(report), ...keptLine]);
      return 0;
    },
  );
};

function sourceOf(given: string): { readonly path: string } | { readonly name: string } {
  return existsSync(given) || given.includes('/') ? { path: resolve(given) } : { name: given };
}

async function secretOf({ passphrase }: CliContext, { recoveryKeyFile }: RestoreOptions) {
  if (recoveryKeyFile === undefined) return { way: 'passphrase', secret: await passphrase() } as const;
  return { way: 'recovery-key', secret: await readSecretFile(recoveryKeyFile) } as const;
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

function reportLines(report: Report): string[] {
  const { applicants, documents, programs, blobs } = report.counts;
  return [
    report.ok ? '✓ 备份完好，可以恢复' : `✗ 备份有问题，不能恢复：${report.problems.join('、')}`,
    `  备份时间 ${report.createdAt}，最后一次改动 ${report.newestChange ?? '（空）'}`,
    `  申请人 ${applicants}、材料 ${documents}、小程序 ${programs}，已核对原件 ${blobs} 份`,
    `  数据版本 ${report.schemaVersion}，${sizeOf(report.bytes)}，可用的解锁方式：${report.ways.join('、')}`,
  ];
}
