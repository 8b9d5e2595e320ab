import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleRulePack, encodeFile } from './assemble.ts';

// Run by `node scripts/rules/build-rule-pack.ts` after the facts or the texts here have changed.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(root, 'resources/rules');
const { pack, regions, holidays } = assembleRulePack(join(root, '../shared/domain'));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'rule-pack.json'), encodeFile(pack));
writeFileSync(join(target, 'regions.json'), encodeFile(regions));
writeFileSync(join(target, 'holidays.json'), encodeFile(holidays));
console.log(
  `rule pack ${pack.version}: ${pack.nameRules.length} naming rules, ${pack.provinces.length} provinces, ` +
    `${pack.categories.length} contents, ${pack.materials.length} materials, ${pack.steps.length} steps, ` +
    `${pack.rejections.length} rejections, ${Object.keys(regions).length} regions`,
);
