import type { ReactNode } from 'react';

/** Something that can be done or gone to from anywhere. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  /** Other words that people may type for it. */
  readonly words: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** The commands of which every typed word is in the label or begins one of the other words. */
export function fittingCommands(commands: readonly PaletteCommand[], typed: string): readonly PaletteCommand[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const label = command.label.toLowerCase();
    const others = command.words.toLowerCase().split(' ');
    return words.every((word) => label.includes(word) || others.some((other) => other.startsWith(word)));
  });
}
