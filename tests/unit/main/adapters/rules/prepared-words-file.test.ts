import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareWords } from '../../../../../scripts/rules/prepare-words.ts';
import { PREPARED_FILE, readPreparedWords } from '../../../../../src/main/adapters/rules/prepared-words-file.ts';
import { checkName, type NameContext } from '../../../../../src/shared/domain/naming/check-name.ts';
import { disguisedNames } from '../../../../bench/names/disguised-names.ts';
import { innocentNames } from '../../../../bench/names/innocent-names.ts';
import { HELD_OUT_NAMES } from '../../../../support/held-out-names.ts';
import { loadNameContext, loadRulePack, resources } from '../../../../support/rule-pack.ts';
import { temporaryFolder } from '../../../../support/temp-folder.ts';

const pack = loadRulePack();
const context = loadNameContext();
// Other arrays, so that what was made ready of the first ones is not used again.
const built: NameContext = { ...context, rules: [...context.rules], prepared: null };

async function copyOfRules(): Promise<string> {
  const folder = await temporaryFolder();
  cpSync(join(resources, 'rules'), folder, { recursive: true });
  return folder;
}

describe('the words that were prepared', () => {
  it('are what the rules give today', () => {
    const kept = readFileSync(join(resources, 'rules', PREPARED_FILE));
    expect(kept.equals(prepareWords(resources)), 'run npm run rules').toBe(true);
  });

  it('judge as words do that are built now', () => {
    const refused = pack.nameRules.flatMap(({ words }) => words).filter((_, index) => index % 5 === 0);
    const names = [
      ...HELD_OUT_NAMES.map(({ name }) => name),
      ...innocentNames(300, 1),
      ...disguisedNames(refused, 1, 1).map(({ name }) => name),
    ];
    expect(context.prepared).not.toBeNull();
    for (const name of names) expect(checkName(name, context)).toEqual(checkName(name, built));
  });

  it('are not used for rules that were changed by hand', async () => {
    const folder = await copyOfRules();
    expect(readPreparedWords(folder, pack)).not.toBeNull();
    writeFileSync(join(folder, 'rule-pack.json'), `${readFileSync(join(folder, 'rule-pack.json'), 'utf8')} `);
    expect(readPreparedWords(folder, pack)).toBeNull();
  });

  it('may be missing', async () => {
    expect(readPreparedWords(await temporaryFolder(), pack)).toBeNull();
  });
});
