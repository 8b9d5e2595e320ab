import type { Command } from 'commander';

/** Commands of the design that this version cannot serve yet: they say so, and no help text shows them. */
const COMING: Readonly<Record<string, readonly string[]>> = {
  name: ['suggest'],
  category: ['check'],
};

/** Adds them; `refuse` ends the process with the exit code for wrong usage. */
export function addComingCommands(program: Command, refuse: (name: string) => void): void {
  for (const [group, names] of Object.entries(COMING)) {
    const parent =
      program.commands.find((command) => command.name() === group) ?? program.command(group, { hidden: true });
    for (const name of names) {
      parent
        .command(name, { hidden: true })
        .argument('[anything...]')
        .allowUnknownOption()
        .action(() => refuse(`${group} ${name}`));
    }
  }
}
