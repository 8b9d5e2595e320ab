import { createRequire } from 'node:module';
import { Automaton } from '../../../src/shared/domain/naming/automaton.ts';
import { interleave, printTimes } from '../measure.ts';
import { pick, seeded } from './seeded.ts';

const SIZES = [20_000, 100_000] as const;
const TEXTS = 2_000;
const SEED = 7;
const ROUNDS = 20;
/** Common characters, so that words share beginnings and texts meet them. */
const CHARACTERS = Array.from({ length: 1_200 }, (_, index) => String.fromCharCode(0x4e00 + index));

interface MintFilter {
  filter(text: string, options: { replace: boolean }): { readonly words: readonly string[] };
}
interface FastScanner {
  search(text: string): readonly (readonly [number, string])[];
}
// What the bench uses of them: one comes without types, the other as CommonJS.
const require = createRequire(import.meta.url);
const { Mint } = require('mint-filter') as { readonly Mint: new (words: string[]) => MintFilter };
const Fast = require('fastscan') as new (words: string[]) => FastScanner;

function draw(random: () => number, shortest: number, spread: number): string {
  const length = shortest + Math.floor(random() * spread);
  return Array.from({ length }, () => pick(CHARACTERS, random)).join('');
}

/** Builds and searches with the same words and texts, in turns; the hits of ours are compared with a naive search. */
export async function benchMatching(): Promise<void> {
  for (const size of SIZES) {
    const random = seeded(SEED);
    const words = [...new Set(Array.from({ length: size }, () => draw(random, 2, 3)))];
    const texts = Array.from({ length: TEXTS }, () => draw(random, 6, 10) + pick(words, random));
    const built = {
      ours: () => Automaton.of(words),
      'mint-filter': () => new Mint([...words]),
      fastscan: () => new Fast([...words]),
    };
    const [ours, mint, fast] = [built.ours(), built['mint-filter'](), built.fastscan()];
    console.log(
      `${words.length} words: hits as a naive search on 100 texts: ${sameAsNaive(ours, words, texts.slice(0, 100))}`,
    );
    const builds = Object.fromEntries(
      Object.entries(built).map(([name, build]) => [`build ${name}`, () => void build()]),
    );
    let found = 0;
    const count = () => {
      found += 1;
    };
    const searches = {
      'search ours': () => {
        for (const text of texts) ours.search(text, count);
      },
      'search mint-filter': () => {
        for (const text of texts) found += mint.filter(text, { replace: false }).words.length;
      },
      'search fastscan': () => {
        for (const text of texts) found += fast.search(text).length;
      },
    };
    printTimes({ ...(await interleave(builds, 2)), ...(await interleave(searches, ROUNDS)) });
    console.log(`${found} hits in all rounds`);
  }
}

function sameAsNaive(ours: Automaton, words: readonly string[], texts: readonly string[]): boolean {
  return texts.every((text) => {
    const naive = words.filter((word) => text.includes(word)).toSorted();
    const hits = new Set<string>();
    ours.search(text, (word) => hits.add(words[word] ?? ''));
    return [...hits].toSorted().join() === naive.join();
  });
}
