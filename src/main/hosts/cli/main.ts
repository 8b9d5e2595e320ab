import { runCli } from './run-cli.ts';

// `exitCode` instead of `exit()`: what was written to a pipe is flushed before the process ends.
process.exitCode = await runCli(process.argv.slice(2), {
  environment: process.env,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
