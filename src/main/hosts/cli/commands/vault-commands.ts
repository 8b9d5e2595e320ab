import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { readSecretFile } from '../cli-context.ts';
import type { AddCommands } from '../command.ts';

type Status = Awaited<ReturnType<BeihaoClient['vault']['status']>>['vault'];

const STATES: Readonly<Record<Status['state'], string>> = { missing: '还没有创建', locked: '已锁定', open: '已打开' };

export const addVaultCommands: AddCommands = (program, act) => {
  const vault = program.command('vault').description('保险库');

  act(vault.command('init').description('创建保险库，并显示一次恢复密钥'), async ({ client, output, passphrase }) => {
    const answer = await client().vault.create({ passphrase: await passphrase(), systemStore: false });
    output.answer(answer, ['保险库已创建。', ...recoveryKeyLines(answer.recoveryKey)]);
    return 0;
  });

  act(vault.command('status').description('显示保险库的状态'), async ({ client, output }) => {
    const answer = await client().vault.status();
    output.answer(answer, [`保险库${STATES[answer.vault.state]}：${answer.vault.folder}`]);
    return 0;
  });

  act(vault.command('verify').description('把保险库里的内容全部读一遍并核对'), async ({ unlocked, output }) => {
    const answer = await (await unlocked()).vault.verify();
    const { applicants, documents, programs } = answer.counts;
    const counts = `申请人 ${applicants}、材料 ${documents}、小程序 ${programs}`;
    output.answer(answer, [answer.ok ? `✓ 完好：${counts}` : `✗ 有问题：${answer.problems.join('、')}`]);
    return answer.ok ? 0 : 1;
  });

  act<{ newPassphraseFile: string }>(
    vault
      .command('change-passphrase')
      .description('更换口令')
      .requiredOption('--new-passphrase-file <file>', '新口令所在的文件'),
    async ({ unlocked, output, passphrase }, _, { newPassphraseFile }) => {
      const client = await unlocked();
      const next = await readSecretFile(newPassphraseFile);
      const answer = await client.vault.changePassphrase({ current: await passphrase(), next });
      output.answer(answer, ['口令已更换。']);
      return 0;
    },
  );

  act(
    vault.command('recovery-key').description('生成新的恢复密钥，旧的随即失效'),
    async ({ unlocked, output, passphrase }) => {
      const answer = await (await unlocked()).vault.renewRecoveryKey({ passphrase: await passphrase() });
      output.answer(answer, recoveryKeyLines(answer.recoveryKey));
      return 0;
    },
  );
};

function recoveryKeyLines(recoveryKey: string): string[] {
  return [`恢复密钥：${recoveryKey}`, '它只显示这一次。请抄在纸上，与电脑分开保管。'];
}
