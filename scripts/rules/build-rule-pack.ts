import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sealRulePack } from '../../src/main/adapters/rules/file-rule-source.ts';
import { PREPARED_FILE } from '../../src/main/adapters/rules/prepared-words-file.ts';
import { assembleRulePack, encodeFile } from './assemble.ts';
import { prepareWords } from './prepare-words.ts';

// Run by `node scripts/rules/build-rule-pack.ts` after the facts or the texts here have changed.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(root, 'resources/rules');
const { pack, regions, holidays } = assembleRulePack(join(root, '../shared/domain'));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'rule-pack.json'), encodeFile(pack));
writeFileSync(join(target, 'regions.json'), encodeFile(regions));
writeFileSync(join(target, 'holidays.json'), encodeFile(holidays));
sealRulePack(target);
// Made of what was just written.
writeFileSync(join(target, PREPARED_FILE), prepareWords(join(root, 'resources')));
console.log(
  `rule pack ${pack.version}: ${pack.nameRules.length} naming rules, ${pack.provinces.length} provinces, ` +
    `${pack.categories.length} contents, ${pack.materials.length} materials, ${pack.steps.length} steps, ` +
    `${pack.rejections.length} rejections, ${Object.keys(regions).length} regions`,
);
