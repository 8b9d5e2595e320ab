import { Argument, type Command, Option } from 'commander';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { type CliContext, readSecretFile } from '../cli-context.ts';
import { type Act, type AddCommands, argument } from '../command.ts';

type Status = Awaited<ReturnType<BeihaoClient['vault']['status']>>['vault'];

const STATES: Readonly<Record<Status['state'], string>> = { missing: '还没有创建', locked: '已锁定', open: '已打开' };

type Proof = Parameters<BeihaoClient['vault']['changePassphrase']>[0]['proof'];
type Way = Status['ways'][number];

interface ProofOptions {
  readonly recoveryKeyFile?: string;
}

const WAYS: Readonly<Record<Way, string>> = {
  passphrase: '口令',
  'recovery-key': '恢复密钥',
  'system-store': '系统密钥库',
};

function asWay(text: string): Way {
  // Commander has refused anything else.
  return text === 'recovery-key' || text === 'system-store' ? text : 'passphrase';
}

const recoveryKeyFile = (): Option => new Option('--recovery-key-file <file>', '用恢复密钥代替口令：密钥所在的文件');

/** The recovery key where its file is named, else the passphrase. */
async function readProof({ passphrase }: CliContext, options: ProofOptions): Promise<Proof> {
  if (options.recoveryKeyFile === undefined) return { way: 'passphrase', secret: await passphrase() };
  return { way: 'recovery-key', secret: await readSecretFile(options.recoveryKeyFile) };
}

export const addVaultCommands: AddCommands = (program, act) => {
  const vault = program.command('vault').description('保险库');

  act(vault.command('init').description('创建保险库，并显示一次恢复密钥'), async ({ client, output, passphrase }) => {
    const answer = await client().vault.create({ passphrase: await passphrase(), systemStore: false });
    output.answer(answer, ['保险库已创建。', ...recoveryKeyLines(answer.recoveryKey)]);
    return 0;
  });

  act(vault.command('status').description('显示保险库的状态'), async ({ client, output }) => {
    const answer = await client().vault.status();
    const { state, folder, ways } = answer.vault;
    const waysLine = ways.length === 0 ? [] : [`打开方式：${ways.map((way) => WAYS[way]).join('、')}`];
    output.answer(answer, [`保险库${STATES[state]}：${folder}`, ...waysLine]);
    return 0;
  });

  act(vault.command('verify').description('把保险库里的内容全部读一遍并核对'), async ({ unlocked, output }) => {
    const answer = await (await unlocked()).vault.verify();
    const { applicants, documents, programs } = answer.counts;
    const counts = `申请人 ${applicants}、材料 ${documents}、小程序 ${programs}`;
    output.answer(answer, [answer.ok ? `✓ 完好：${counts}` : `✗ 有问题：${answer.problems.join('、')}`]);
    return answer.ok ? 0 : 1;
  });

  addKeyCommands(vault, act);
};

function addKeyCommands(vault: Command, act: Act): void {
  act<ProofOptions & { newPassphraseFile: string }>(
    vault
      .command('change-passphrase')
      .description('更换口令；忘记口令时用恢复密钥设新口令')
      .requiredOption('--new-passphrase-file <file>', '新口令所在的文件')
      .addOption(recoveryKeyFile()),
    async (context, _, options) => {
      const next = await readSecretFile(options.newPassphraseFile);
      const proof = await readProof(context, options);
      const answer = await context.client().vault.changePassphrase({ proof, next });
      context.output.answer(answer, ['口令已更换。']);
      return 0;
    },
  );

  act<ProofOptions & { checkFile?: string }>(
    vault
      .command('recovery-key')
      .description('生成新的恢复密钥，旧的随即失效；或核对抄下的密钥')
      .option('--check-file <file>', '不生成新的，只核对这个文件里的恢复密钥')
      .addOption(recoveryKeyFile()),
    async (context, _, options) => {
      if (options.checkFile !== undefined) return checkRecoveryKey(context, options.checkFile);
      const proof = await readProof(context, options);
      const answer = await context.client().vault.renewRecoveryKey({ proof });
      context.output.answer(answer, recoveryKeyLines(answer.recoveryKey));
      return 0;
    },
  );

  act<ProofOptions>(
    vault
      .command('remove-way')
      .description('移除一种打开方式：passphrase、recovery-key 或 system-store')
      .addArgument(new Argument('<way>').choices(Object.keys(WAYS)))
      .addOption(recoveryKeyFile()),
    async (context, args, options) => {
      const way = asWay(argument(args, 0));
      const proof = await readProof(context, options);
      const answer = await context.client().vault.removeWay({ way, proof });
      context.output.answer(answer, [`已移除：${WAYS[way]}。`]);
      return 0;
    },
  );
}

async function checkRecoveryKey({ unlocked, output }: CliContext, file: string): Promise<0 | 1> {
  const recoveryKey = await readSecretFile(file);
  const answer = await (await unlocked()).vault.confirmRecoveryKey({ recoveryKey });
  output.answer(answer, [answer.matches ? '✓ 这就是恢复密钥。' : '✗ 这不是现在的恢复密钥，请逐字核对。']);
  return answer.matches ? 0 : 1;
}

function recoveryKeyLines(recoveryKey: string): string[] {
  return [`恢复密钥：${recoveryKey}`, '它只显示这一次。请抄在纸上，与电脑分开保管。'];
}
