import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AutomatonTables } from '../../../shared/domain/naming/automaton.ts';
import { type HeardWord, indexHeard } from '../../../shared/domain/naming/heard-words.ts';
import { type LexiconTables, lexiconFrom } from '../../../shared/domain/naming/lexicon.ts';
import type { PreparedWords } from '../../../shared/domain/naming/ready-words.ts';
import type { RulePack } from '../../../shared/domain/rules/rule-pack.ts';
import { type PackedTable, packTables, readTables } from '../files/packed-tables.ts';

/** Made of the two files beside it, by `npm run rules`. */
export const PREPARED_FILE = 'prepared-words.bin';
const MADE_OF = ['rule-pack.json', 'regions.json'] as const;

/** What is kept of the words: all behind one automaton, and those that are heard. */
export interface WordsToKeep {
  readonly lexicon: LexiconTables;
  readonly heard: readonly HeardWord[];
}

/** The bytes of the file for the rules in this folder. */
export function packPreparedWords(folder: string, { lexicon, heard }: WordsToKeep): Uint8Array {
  const { automaton, lengths, setOf, listSets } = lexicon;
  const { roots, from, unit, to, fail, word, shorter } = automaton;
  const states = 1 + [roots, to].reduce((most, table) => table.reduce((a, b) => Math.max(a, b), most), 0);
  return packTables({
    madeOf: fingerprint(folder),
    roots: narrow(roots),
    from: narrow(from),
    unit,
    to: narrow(to),
    fail: narrow(fail.subarray(0, states)),
    word: narrow(word.subarray(0, states)),
    shorter: narrow(shorter.subarray(0, states)),
    lengths,
    setOf,
    listSets: listSets.map((lists) => lists.join('\t')).join('\n'),
    heard: heard.map(({ word: text, syllables, list }) => `${text}\t${syllables.join(' ')}\t${list}`).join('\n'),
  });
}

/**
 * The words that were made ready of the rules in this folder; null where they were made of others (a rule was changed by
 * hand), or are not there: then they are built when they are first needed.
 */
export function readPreparedWords(
  folder: string,
  { nameRules, regions }: Pick<RulePack, 'nameRules' | 'regions'>,
): PreparedWords | null {
  let tables: Readonly<Record<string, PackedTable>>;
  try {
    tables = readTables(join(folder, PREPARED_FILE));
  } catch {
    return null;
  }
  if (tables['madeOf'] !== fingerprint(folder)) return null;
  const lexicon = lexiconFrom({
    automaton: automatonOf(tables),
    lengths: numbersOf(tables, 'lengths'),
    setOf: numbersOf(tables, 'setOf'),
    listSets: linesOf(tables, 'listSets').map((line) => line.split('\t')),
  });
  const heard = linesOf(tables, 'heard').map((line): HeardWord => {
    const [word = '', syllables = '', list = ''] = line.split('\t');
    return { word, syllables: syllables.split(' '), list };
  });
  return { rules: nameRules, regions, lexicon, heard: indexHeard(heard) };
}

function automatonOf(tables: Readonly<Record<string, PackedTable>>): AutomatonTables {
  const widened = (name: string) => new Int32Array(numbersOf(tables, name));
  return {
    roots: widened('roots'),
    from: widened('from'),
    unit: numbersOf(tables, 'unit'),
    to: widened('to'),
    fail: widened('fail'),
    word: widened('word'),
    shorter: widened('shorter'),
  };
}

/** Half the room: no automaton of ours has as many states as sixteen bits can count. */
function narrow(table: Int32Array): Uint16Array {
  const narrowed = Uint16Array.from(table);
  if (narrowed.some((value, at) => value !== table[at])) throw new RangeError('more states than sixteen bits count');
  return narrowed;
}

function numbersOf(tables: Readonly<Record<string, PackedTable>>, name: string): Uint16Array {
  const table = tables[name];
  if (!(table instanceof Uint16Array)) throw new TypeError(`${PREPARED_FILE} lacks ${name}`);
  return table;
}

function linesOf(tables: Readonly<Record<string, PackedTable>>, name: string): readonly string[] {
  const table = tables[name];
  if (typeof table !== 'string') throw new TypeError(`${PREPARED_FILE} lacks ${name}`);
  return table.split('\n');
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of MADE_OF) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
