import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { VERDICTS } from '../../../src/shared/domain/finding.ts';
import { checkName, type NameContext } from '../../../src/shared/domain/naming/check-name.ts';

const FILE = resolve(import.meta.dirname, '../../../../shared/domain/names-dev.json');
const judgedNames = z.array(
  z.object({ name: z.string(), verdict: z.enum(VERDICTS), reasons: z.array(z.string()), basis: z.string() }),
);

function readJudged(context: NameContext) {
  return judgedNames.parse(JSON.parse(readFileSync(FILE, 'utf8'))).map((row) => ({
    ...row,
    group: row.basis.startsWith('follows from') ? 'follows from a rule' : row.basis,
    got: checkName(row.name, context).verdict,
  }));
}

/** The share of the judged names that get their verdict; null where they are missing. */
export function judgedRight(context: NameContext): number | null {
  if (!existsSync(FILE)) return null;
  const judged = readJudged(context);
  return judged.filter(({ verdict, got }) => verdict === got).length / judged.length;
}

/** Prints how the judged names are judged, by the group they come from and by the rule that they are about. */
export function printConfusion(context: NameContext): void {
  if (!existsSync(FILE)) {
    console.log('no judged names beside the repository (../shared/domain/names-dev.json)');
    return;
  }
  const judged = readJudged(context);
  type Judged = (typeof judged)[number];
  const print = (title: string, keysOf: (row: Judged) => readonly string[]) => {
    const keys = [...new Set(judged.flatMap(keysOf))].toSorted();
    const cell = (key: string, expected: string, got: string) =>
      judged.filter((row) => keysOf(row).includes(key) && row.verdict === expected && row.got === got).length;
    console.log(title);
    console.table(
      Object.fromEntries(
        keys.map((key) => [
          key,
          Object.fromEntries(
            VERDICTS.flatMap((expected) => VERDICTS.map((got) => [`${expected}→${got}`, cell(key, expected, got)])),
          ),
        ]),
      ),
    );
  };
  print('by group', ({ group }) => [group]);
  print('by rule', ({ reasons }) => (reasons.length > 0 ? reasons : ['none']));
}
