/** One occurrence: the word's number in the list that the automaton was built of, and where its last unit ends. */
type Visit = (word: number, end: number) => void;

/** The states and steps of an automaton as numbers: what was built once can be kept and used again as it is. */
export interface AutomatonTables {
  readonly roots: Int32Array;
  readonly from: Int32Array;
  readonly unit: Uint16Array;
  readonly to: Int32Array;
  readonly fail: Int32Array;
  readonly word: Int32Array;
  readonly shorter: Int32Array;
}

const MULTIPLIER = 0x9e3779b1;
const ALPHABET = 0x1_0000;

/**
 * Finds all occurrences of many words in one pass (Aho and Corasick, 1975), over UTF-16 code units. The states are
 * numbers and the steps one open-addressed table of three typed arrays: no object per state, nothing to collect.
 */
export class Automaton {
  readonly #roots: Int32Array;
  readonly #mask: number;
  readonly #from: Int32Array;
  readonly #unit: Uint16Array;
  readonly #to: Int32Array;
  readonly #fail: Int32Array;
  /** The word that ends in a state, plus one; 0 where none does. */
  readonly #word: Int32Array;
  /** The nearest shorter state in which a word ends; 0 where none does. */
  readonly #shorter: Int32Array;

  private constructor({ roots, from, unit, to, fail, word, shorter }: AutomatonTables) {
    this.#roots = roots;
    this.#mask = from.length - 1;
    this.#from = from;
    this.#unit = unit;
    this.#to = to;
    this.#fail = fail;
    this.#word = word;
    this.#shorter = shorter;
  }

  /** Words are taken as they are; empty ones are never found, and of equal ones the first. */
  static of(words: readonly string[]): Automaton {
    const most = words.reduce((sum, word) => sum + word.length, 1);
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(most * 2)));
    const automaton = new Automaton({
      roots: new Int32Array(ALPHABET),
      from: new Int32Array(size),
      unit: new Uint16Array(size),
      to: new Int32Array(size),
      fail: new Int32Array(most),
      word: new Int32Array(most),
      shorter: new Int32Array(most),
    });
    automaton.#link(automaton.#plant(words, most));
    return automaton;
  }

  /** The automaton whose tables these were. */
  static from(tables: AutomatonTables): Automaton {
    return new Automaton(tables);
  }

  get tables(): AutomatonTables {
    return {
      roots: this.#roots,
      from: this.#from,
      unit: this.#unit,
      to: this.#to,
      fail: this.#fail,
      word: this.#word,
      shorter: this.#shorter,
    };
  }

  /** Calls `visit` for every occurrence, by its end and then longest first. Linear in the text and what is found. */
  search(text: string, visit: Visit): void {
    const fail = this.#fail;
    const words = this.#word;
    const shorter = this.#shorter;
    const roots = this.#roots;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let next = 0;
      while (state !== 0) {
        next = this.#step(state, unit);
        if (next !== 0) break;
        state = fail[state] ?? 0;
      }
      state = next === 0 ? (roots[unit] ?? 0) : next;
      if (state === 0) continue;
      let ending = words[state] === 0 ? (shorter[state] ?? 0) : state;
      while (ending !== 0) {
        visit((words[ending] ?? 0) - 1, at + 1);
        ending = shorter[ending] ?? 0;
      }
    }
  }

  #slot(state: number, unit: number): number {
    let slot = (Math.imul(state * 31 + unit, MULTIPLIER) >>> 7) & this.#mask;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== state || this.#unit[slot] !== unit)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #step(state: number, unit: number): number {
    return this.#to[this.#slot(state, unit)] ?? 0;
  }

  /** Makes the states; answers for each state, in the order of its making, where it comes from and by which unit. */
  #plant(words: readonly string[], most: number): States {
    const parents = new Int32Array(most);
    const units = new Uint16Array(most);
    const depths = new Int32Array(most);
    let count = 1;
    words.forEach((word, index) => {
      let state = 0;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        let next = state === 0 ? (this.#roots[unit] ?? 0) : this.#step(state, unit);
        if (next === 0) {
          next = count;
          count += 1;
          parents[next] = state;
          units[next] = unit;
          depths[next] = at + 1;
          this.#connect(state, unit, next);
        }
        state = next;
      }
      if (state !== 0 && this.#word[state] === 0) this.#word[state] = index + 1;
    });
    return { parents, units, depths, count };
  }

  #connect(state: number, unit: number, next: number): void {
    if (state === 0) {
      this.#roots[unit] = next;
      return;
    }
    const slot = this.#slot(state, unit);
    this.#from[slot] = state;
    this.#unit[slot] = unit;
    this.#to[slot] = next;
  }

  /** Where to go on when no step fits; shallow states first, since deeper ones are linked through them. */
  #link({ parents, units, depths, count }: States): void {
    for (const state of byDepth(depths, count)) {
      const parent = parents[state] ?? 0;
      if (parent === 0) continue;
      const unit = units[state] ?? 0;
      let back = this.#fail[parent] ?? 0;
      let target = 0;
      while (back !== 0) {
        target = this.#step(back, unit);
        if (target !== 0) break;
        back = this.#fail[back] ?? 0;
      }
      if (target === 0) target = this.#roots[unit] ?? 0;
      this.#fail[state] = target;
      this.#shorter[state] = this.#word[target] === 0 ? (this.#shorter[target] ?? 0) : target;
    }
  }
}

interface States {
  readonly parents: Int32Array;
  readonly units: Uint16Array;
  readonly depths: Int32Array;
  readonly count: number;
}

/** All states but the root, shallow ones first (a counting sort). */
function byDepth(depths: Int32Array, count: number): Int32Array {
  const deepest = depths.subarray(0, count).reduce((most, depth) => Math.max(most, depth), 0);
  const starts = new Int32Array(deepest + 2);
  for (let state = 1; state < count; state += 1) {
    const slot = (depths[state] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let depth = 1; depth < starts.length; depth += 1) {
    starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  }
  const ordered = new Int32Array(count - 1);
  for (let state = 1; state < count; state += 1) {
    const depth = depths[state] ?? 0;
    const place = starts[depth] ?? 0;
    ordered[place] = state;
    starts[depth] = place + 1;
  }
  return ordered;
}
