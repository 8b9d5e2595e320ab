import { createRequire } from 'node:module';

type PinyinLibrary = typeof import('pinyin-pro');

let library: PinyinLibrary | null = null;

/**
 * pinyin-pro, loaded on first use: its dictionaries take longer than all the rest of a check, and what the app checks was
 * read when it was built. Only words that came later are read with it: a person's name, a word of an imported rule pack.
 */
export function pinyinLibrary(): PinyinLibrary {
  // The package's own types are those of its module.
  library ??= createRequire(import.meta.url)('pinyin-pro') as PinyinLibrary;
  return library;
}
