import { runCli } from '../../src/main/hosts/cli/run-cli.ts';
import { CHEAP } from '../unit/main/adapters/keys/test-keys.ts';

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command in process, as `main.ts` does, and gives what it wrote and its exit code. */
export async function runCliForTest(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const exitCode = await runCli(argv, {
    environment,
    kdf: CHEAP,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { exitCode, stdout, stderr };
}
