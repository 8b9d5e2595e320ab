import type { Command, OptionValues } from 'commander';
import type { ExitCode } from '../../../shared/contract/errors.ts';
import type { CliContext } from './cli-context.ts';

/**
 * How a command ended without failing: done, or done and a check says reject or incomplete. A command over several
 * inputs, one of which failed, answers all of them and ends with the worst of their codes.
 */
export type Outcome = 0 | 1 | ExitCode;

/** Ties an action to a command of commander: positional arguments first, then the command's own options. */
export type Act = <Options extends OptionValues>(
  command: Command,
  action: (context: CliContext, args: readonly string[], options: Options) => Promise<Outcome>,
) => void;

/** Adds one group of commands to the program. */
export type AddCommands = (program: Command, act: Act) => void;

/** The positional argument at `index`; commander has made sure that required ones are there. */
export function argument(args: readonly string[], index: number): string {
  return args[index] ?? '';
}
