import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packTables } from '../../src/main/adapters/files/packed-tables.ts';
import { buildLanguage } from './language.ts';

// Run by `npm run language` after OpenCC, pinyin-pro or the common words have changed.
const target = resolve(import.meta.dirname, '../../resources/chinese');
const tables = buildLanguage();
mkdirSync(target, { recursive: true });
const bytes = packTables({ ...tables });
writeFileSync(resolve(target, 'language.bin'), bytes);
console.log(
  `${tables.spoken.length} characters read, ${tables.traditional.length} simplified, ` +
    `${tables.pairs.length / 2 + tables.triples.length / 3} common words; ${bytes.length} bytes`,
);
