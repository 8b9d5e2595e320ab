import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, type Language } from '../../../shared/i18n/language.ts';
import { readVersion } from '../checkout.ts';
import type { HostSettings } from '../compose-services.ts';
import { createCliContext } from './cli-context.ts';
import { asCliFailure, type CliFailure } from './cli-failure.ts';
import type { Act, AddCommands } from './command.ts';
import { addApplicantCommands } from './commands/applicant-commands.ts';
import { addArchiveCommands } from './commands/archive-commands.ts';
import { addBackupCommands } from './commands/backup-commands.ts';
import { addCategoryCommands } from './commands/category-commands.ts';
import { addChecklistCommands } from './commands/checklist-commands.ts';
import { addDocumentCommands } from './commands/document-commands.ts';
import { addHistoryCommands } from './commands/history-commands.ts';
import { addHostCommands } from './commands/host-commands.ts';
import { addIdentityCommands } from './commands/identity-commands.ts';
import { addNameCommands } from './commands/name-commands.ts';
import { addPacketCommands } from './commands/packet-commands.ts';
import { addProgramCommands } from './commands/program-commands.ts';
import { addRejectionCommands } from './commands/rejection-commands.ts';
import { addRuleCommands } from './commands/rule-commands.ts';
import { addRulePackCommands } from './commands/rule-pack-commands.ts';
import { addUpdateCommands } from './commands/update-commands.ts';
import { addVaultCommands } from './commands/vault-commands.ts';
import { createOutput, type Streams } from './output.ts';
import { usageSentence } from './usage-sentence.ts';

const GROUPS: readonly AddCommands[] = [
  addNameCommands,
  addIdentityCommands,
  addRuleCommands,
  addCategoryCommands,
  addRulePackCommands,
  addVaultCommands,
  addBackupCommands,
  addArchiveCommands,
  addApplicantCommands,
  addDocumentCommands,
  addHistoryCommands,
  addProgramCommands,
  addChecklistCommands,
  addRejectionCommands,
  addPacketCommands,
  addUpdateCommands,
  addHostCommands,
];

/** What the process around the command line gives it. */
export interface CliCall extends Streams, Pick<HostSettings, 'pool' | 'kdf'> {
  readonly environment: NodeJS.ProcessEnv;
}

interface ParsedGlobals {
  readonly json?: boolean;
  readonly lang: Language;
  readonly dataDir?: string;
  readonly passphraseFile?: string;
}

/** Runs one command and answers its exit code (DESIGN.md 6). Never throws. */
export async function runCli(argv: readonly string[], call: CliCall): Promise<number> {
  const program = createProgram(call);
  let exitCode = 0;
  const finish = (code: number) => {
    exitCode = code;
  };
  const act = createAct(program, call, finish);
  for (const add of GROUPS) add(program, act);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    call.stderr(`${usageSentence(error)}\n`);
    return 2;
  }
}

/** Ties actions to commands: each gets a context of its own, and whatever it throws becomes sentences and an exit code. */
function createAct(program: Command, call: CliCall, finish: (exitCode: number) => void): Act {
  return (command, action) => {
    command.action(async () => {
      const globals = program.opts<ParsedGlobals>();
      const output = createOutput(call, { json: globals.json === true, language: globals.lang });
      const options = {
        dataDir: globals.dataDir ?? call.environment['BEIHAO_DATA_DIR'],
        passphraseFile: globals.passphraseFile,
      };
      const { environment, pool, kdf } = call;
      const context = createCliContext(options, { output, environment, pool, kdf });
      try {
        finish(await action(context, command.args, command.opts()));
      } catch (error) {
        const failure = asCliFailure(error) ?? asDefect(context.log.defect(error));
        output.failure(failure);
        finish(failure.exitCode);
      } finally {
        await context.close();
      }
    });
  };
}

function createProgram({ stdout, stderr }: Streams): Command {
  return new Command('beihao')
    .description('备好：离线备齐个人微信小程序注册、备案、认证的材料')
    .version(readVersion())
    .option('--data-dir <dir>', '数据文件夹（环境变量 BEIHAO_DATA_DIR）')
    .option('--json', '在标准输出写一个 JSON 文档')
    .option('--passphrase-file <file>', '口令所在的文件（环境变量 BEIHAO_PASSPHRASE）')
    .addOption(new Option('--lang <language>', '输出的语言').choices(LANGUAGES).default('zh-CN'))
    .exitOverride()
    .configureOutput({ writeOut: stdout, writeErr: stderr, outputError: () => {} });
}

/** A defect of ours: the person gets the reference, the log the rest; its message stays inside (it can hold names). */
function asDefect(reference: string): CliFailure {
  return { code: 'internal', data: { reference }, exitCode: 5 };
}
