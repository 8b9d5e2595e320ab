import { readFile } from 'node:fs/promises';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';

const VERDICTS = {
  matches: '✓ 与列表一致',
  differs: '✗ 与列表不符：不要使用这个文件',
  'not-listed': '✗ 列表里没有这个文件',
  'no-list': '✗ 没有找到 SHA256SUMS 列表，无法核对',
} as const;

/** `update check`: the installer is held against its list; the command line opens none. */
export const addUpdateCommands: AddCommands = (program, act) => {
  const update = program.command('update').description('核对下载的安装文件（从不联网查找）');
  act<{ sums?: string }>(
    update
      .command('check')
      .description('把安装文件的 SHA-256 与列表核对，并看系统能否认出签名')
      .argument('<file>', '下载的安装文件')
      .option('--sums <file>', '列表；不写就找同一文件夹里的 SHA256SUMS'),
    async ({ client, output }, args, { sums }) => {
      const file = argument(args, 0);
      const list = sums === undefined ? null : await readList(sums);
      const checked = await client().update.check({ file, list });
      const { signature } = await client().update.signature({ file });
      output.answer({ update: checked, signature }, [
        checked.fileName,
        `SHA-256 ${checked.sha256}`,
        VERDICTS[checked.verdict],
        `签名：${signature.state}${'signer' in signature && signature.signer ? `（${signature.signer}）` : ''}`,
      ]);
      return checked.verdict === 'matches' && signature.state !== 'invalid' ? 0 : 1;
    },
  );
};

async function readList(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppFailure('file_not_readable', { file }, { cause: error });
  }
}
