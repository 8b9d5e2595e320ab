import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleRulePack, encodeFile } from '../../../../../scripts/rules/assemble.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const FACTS = resolve(ROOT, '../shared/domain');
// The facts are not part of the repository: without them there is nothing to build the pack from.
const isThere = existsSync(join(FACTS, 'name-rules.json'));
if (!isThere) console.log('SKIPPED: no facts beside the repository (../shared/domain), the rule pack is not rebuilt');

const fileOf = (name: string) => readFileSync(join(ROOT, 'resources/rules', name), 'utf8');

describe('the built-in rule pack', () => {
  it.skipIf(!isThere)('is what the script makes of the facts', () => {
    const { pack, regions, holidays } = assembleRulePack(FACTS);
    expect(fileOf('rule-pack.json') === encodeFile(pack)).toBe(true);
    expect(fileOf('regions.json') === encodeFile(regions)).toBe(true);
    expect(fileOf('holidays.json') === encodeFile(holidays)).toBe(true);
  });

  it('holds all rows of the facts', () => {
    const pack = loadRulePack();
    expect([
      pack.nameRules.length,
      pack.provinces.length,
      pack.categories.length,
      pack.preApprovals.length,
      pack.materials.length,
      pack.steps.length,
      pack.rejections.length,
    ]).toEqual([45, 31, 192, 13, 43, 14, 68]);
    expect(Object.keys(pack.regions).length).toBeGreaterThan(6_500);
  });

  it('keeps sources and holds no trace of the machine that it was built on', () => {
    const text = `${fileOf('rule-pack.json')}${fileOf('regions.json')}`;
    expect(text).toContain('https://developers.weixin.qq.com/');
    expect(text).not.toMatch(/(?:^|["\s])\/(?:home|root|tmp|work|Users)\//m);
    expect(text).not.toMatch(/copiesand|\bseed\b|[a-z-]+\.json/);
  });

  it('says everything that a person reads in Chinese and in English', () => {
    const { nameRules, steps, rejections } = loadRulePack();
    const texts = [
      ...nameRules.flatMap(({ title, message, fix }) => [title, message, fix]),
      ...rejections.flatMap(({ meaning, fix }) => [meaning, fix]),
      ...steps.flatMap(({ title, actor, needs, typicalTime, deadline, doneWhen, ifItFails }) => [
        title,
        actor,
        needs,
        typicalTime,
        doneWhen,
        ifItFails,
        ...(deadline === null ? [] : [deadline]),
      ]),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[一-鿿]/);
      expect(zh).not.toMatch(/[一-鿿][,;:?()]|[,;:?()][一-鿿]/);
      expect(en).toMatch(/[a-zA-Z]/);
    }
  });

  it('calls every rule either checkable, or not checkable offline', () => {
    const offline = loadRulePack().nameRules.filter(({ check }) => check === 'not-offline');
    expect(offline.map(({ id }) => id)).toEqual([
      'P03',
      'P04',
      'P05',
      'P06',
      'B12',
      'B16',
      'C01',
      'N01',
      'N02',
      'N03',
      'A01',
    ]);
    for (const rule of loadRulePack().nameRules) {
      if (rule.check === 'words') expect(rule.words.length + rule.warnWords.length).toBeGreaterThan(0);
    }
  });
});
