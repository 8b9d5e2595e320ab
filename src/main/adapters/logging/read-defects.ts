import { readFileSync } from 'node:fs';

const SHOWN = 20;

/** The newest defects of the log as they were written: every line of it holds codes and ids only (`log-fields.ts`). */
export function readDefects(file: string): readonly string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line.includes('"event":"defect"')).slice(-SHOWN);
  } catch {
    // No log yet, or none that can be read: then there is nothing to say.
    return [];
  }
}
