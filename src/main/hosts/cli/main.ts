import { enableCompileCache } from 'node:module';
import { closeNetwork } from '../../adapters/network/close-network.ts';

// Half of a short command's time is compiling: what was compiled once is kept (code only, nothing of the person's).
enableCompileCache();
// Before anything else is loaded: nothing of it gets a way out.
closeNetwork();

async function main(argv: readonly string[]): Promise<void> {
  // The thread that opens documents loads megabytes of engines: it begins before this thread has read its own program.
  const opensDocuments = argv.includes('packet') && (argv.includes('build') || argv.includes('verify'));
  const pool = opensDocuments ? (await import('./early-threads.ts')).startThreads() : undefined;

  const { runCli } = await import('./run-cli.ts');

  // `exitCode` instead of `exit()`: what was written to a pipe is flushed before the process ends.
  process.exitCode = await runCli(argv, {
    environment: process.env,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    pool,
  });
  await pool?.close();
}

void main(process.argv.slice(2));
