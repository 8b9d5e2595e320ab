import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { BeihaoClient } from '../../../shared/contract/contract.ts';
import { createLog } from '../../adapters/logging/create-log.ts';
import { logFileIn } from '../../adapters/logging/log-file.ts';
import { defaultDataDir } from '../../adapters/vault/default-data-dir.ts';
import { AppFailure } from '../../services/app-failure.ts';
import { NO_ABILITIES } from '../../services/ports/host.ts';
import type { Log } from '../../services/ports/log.ts';
import { checkoutResources, checkoutWorkerUrl, readVersion } from '../checkout.ts';
import { type Composition, composeServices, type HostSettings } from '../compose-services.ts';
import type { Output } from './output.ts';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly dataDir: string | undefined;
  readonly passphraseFile: string | undefined;
}

/** What a command works with. Services start on first use and end with the command. */
export interface CliContext {
  readonly output: Output;
  readonly environment: NodeJS.ProcessEnv;
  readonly options: GlobalOptions;
  readonly log: Log;
  readonly composition: () => Composition;
  /** The contract, in process. */
  readonly client: () => BeihaoClient;
  /** The same with the vault unlocked by the passphrase that was given. */
  readonly unlocked: () => Promise<BeihaoClient>;
  /** The same where there is a vault and a passphrase was given; the plain contract otherwise. */
  readonly maybeUnlocked: () => Promise<BeihaoClient>;
  /** The passphrase from `--passphrase-file` or the environment; fails with `vault_locked` where there is none. */
  readonly passphrase: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export function createCliContext(
  options: GlobalOptions,
  { output, environment, pool, kdf }: Pick<CliContext, 'output' | 'environment'> & Pick<HostSettings, 'pool' | 'kdf'>,
): CliContext {
  const dataDir = options.dataDir ?? defaultDataDir(environment, process.platform, homedir());
  // Only defects: a command that goes well leaves no trace.
  const log = createLog({ file: logFileIn(dataDir), level: 'error' });
  let composition: Composition | undefined;
  const compose = () => {
    composition ??= composeServices({
      dataDir,
      documentsDir: join(homedir(), 'Documents'),
      resourcesDir: checkoutResources,
      workerUrl: checkoutWorkerUrl,
      pool,
      kdf,
      abilities: { ...NO_ABILITIES, kind: 'cli', version: readVersion() },
      systemKeys: null,
      log,
      urlForHandle: (handle) => handle,
    });
    return composition;
  };
  const client = (): BeihaoClient => createRouterClient(compose().router, { context: {} });
  const passphrase = () => readPassphrase(options, environment);

  async function unlocked(): Promise<BeihaoClient> {
    const opened = client();
    const { vault } = await opened.vault.status();
    if (vault.state === 'missing') throw new AppFailure('vault_missing', {});
    await opened.vault.unlock({ way: 'passphrase', secret: await passphrase() });
    return opened;
  }

  async function maybeUnlocked(): Promise<BeihaoClient> {
    const isGiven = options.passphraseFile !== undefined || Boolean(environment['BEIHAO_PASSPHRASE']);
    const { vault } = await client().vault.status();
    return isGiven && vault.state !== 'missing' ? await unlocked() : client();
  }

  return {
    output,
    environment,
    options,
    log,
    composition: compose,
    client,
    passphrase,
    unlocked,
    maybeUnlocked,
    async close() {
      // A command is over in a moment: the backup of the day may take as long as it takes.
      await composition?.services.backups.settled();
      await composition?.close();
    },
  };
}

async function readPassphrase(options: GlobalOptions, environment: NodeJS.ProcessEnv): Promise<string> {
  if (options.passphraseFile !== undefined) return await readSecretFile(options.passphraseFile);
  const given = environment['BEIHAO_PASSPHRASE'];
  if (!given) throw new AppFailure('vault_locked', {});
  return given;
}

/** The first line of a file that holds a secret; the line end that editors add does not count. */
export async function readSecretFile(path: string): Promise<string> {
  try {
    const [line = ''] = (await readFile(path, 'utf8')).split(/\r?\n/);
    return line;
  } catch (error) {
    throw new AppFailure('file_not_readable', { file: path }, { cause: error });
  }
}
