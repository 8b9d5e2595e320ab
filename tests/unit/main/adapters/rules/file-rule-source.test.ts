import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createFileRuleSource,
  RulePackInvalid,
  sealRulePack,
} from '../../../../../src/main/adapters/rules/file-rule-source.ts';
import { loadRulePack, rulePackFile } from '../../../../support/rule-pack.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  mkdirSync(join(folder, 'rules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const data = () => join(folder, 'data');

function write(pack: unknown, regions: unknown = { '430102': '湖南省长沙市芙蓉区' }): void {
  writeFileSync(join(folder, 'rules/rule-pack.json'), JSON.stringify(pack));
  writeFileSync(join(folder, 'rules/regions.json'), JSON.stringify(regions));
  writeFileSync(join(folder, 'rules/holidays.json'), JSON.stringify(loadRulePack().holidays));
}

function soundPack(): Record<string, unknown> {
  return { ...rulePackFile() };
}

describe('createFileRuleSource', () => {
  it('reads the built-in pack on first use and keeps it', () => {
    const source = createFileRuleSource(resolve(import.meta.dirname, '../../../../../resources'), data());
    expect(source.current().format).toBe(1);
    expect(source.current()).toBe(source.current());
  });

  it('has a seal for the built-in files, which pass the check and come out of it as they are', () => {
    const resources = resolve(import.meta.dirname, '../../../../../resources');
    const { prepared: _, ...sealed } = createFileRuleSource(resources, data()).current();
    cpSync(join(resources, 'rules'), join(folder, 'rules'), { recursive: true });
    const seal = readFileSync(join(folder, 'rules/checked.json'), 'utf8');
    rmSync(join(folder, 'rules/checked.json'));
    const { prepared: __, ...checked } = createFileRuleSource(folder, data()).current();
    expect(checked).toEqual(sealed);
    sealRulePack(join(folder, 'rules'));
    // Otherwise: `npm run rules`.
    expect(seal).toBe(readFileSync(join(folder, 'rules/checked.json'), 'utf8'));
  });

  it('checks sealed files again when a byte of them changed, and seals nothing unsound', () => {
    write(soundPack());
    sealRulePack(join(folder, 'rules'));
    writeFileSync(join(folder, 'rules/regions.json'), '{"430102":""}');
    expect(() => createFileRuleSource(folder, data()).current()).toThrow(RulePackInvalid);
    expect(() => sealRulePack(join(folder, 'rules'))).toThrow(RulePackInvalid);
  });

  it('reads nothing before it is asked', () => {
    expect(() => createFileRuleSource(join(folder, 'nowhere'), data())).not.toThrow();
  });

  it('takes a sound pack', () => {
    write(soundPack());
    expect(createFileRuleSource(folder, data()).current().regions).toEqual({ '430102': '湖南省长沙市芙蓉区' });
  });

  it.each<[string, (pack: Record<string, unknown>) => unknown, RegExp]>([
    ['an unknown key', (pack) => ({ ...pack, extra: 1 }), /extra：有不认识的字段/],
    ['another format', (pack) => ({ ...pack, format: 2 }), /format/],
    [
      'a row without a source',
      (pack) => ({ ...pack, provinces: [{ ...loadRulePack().provinces[0], source: '' }] }),
      /provinces › .+ › source：/,
    ],
    [
      'an unknown policy',
      (pack) => ({ ...pack, provinces: [{ ...loadRulePack().provinces[0], outsideIdPolicy: 'maybe' }] }),
      /outsideIdPolicy/,
    ],
    [
      'steps in a circle',
      (pack) => ({ ...pack, steps: loadRulePack().steps.map((step) => ({ ...step, after: ['keep'] })) }),
      /after：keep 不在它前面/,
    ],
    ['no object at all', () => [], /整个文件/],
  ])('refuses %s as a whole and names the place', (_, change, place) => {
    write(change(soundPack()));
    const source = createFileRuleSource(folder, data());
    expect(() => source.current()).toThrow(RulePackInvalid);
    expect(() => source.current()).toThrow(place);
  });

  it('uses an imported pack while it is not older than its own, and its own where the imported one is spoilt', async () => {
    write({ ...soundPack(), date: '2026-06-01' });
    const source = createFileRuleSource(folder, data());
    const imported = source.check(JSON.stringify({ ...soundPack(), version: 'neu', date: '2026-07-01' }));
    if (!imported.ok) throw new Error(imported.error);
    await source.install(imported.value);
    expect([source.current().version, source.origin()]).toEqual(['neu', { kind: 'imported', problem: null }]);
    expect(source.current().regions).toEqual({ '430102': '湖南省长沙市芙蓉区' });
    // A newer app brings a newer pack of its own.
    write({ ...soundPack(), date: '2026-08-01' });
    expect(createFileRuleSource(folder, data()).origin()).toEqual({ kind: 'built-in', problem: null });
    writeFileSync(join(data(), 'rules/rule-pack.json'), '{');
    expect(createFileRuleSource(folder, data()).origin()).toEqual({
      kind: 'built-in',
      problem: '整个文件 the whole file：不是 JSON no JSON',
    });
    await source.reset();
    expect(source.origin()).toEqual({ kind: 'built-in', problem: null });
  });

  it('refuses holidays that are not of their year', () => {
    write(soundPack());
    const [row] = loadRulePack().holidays;
    writeFileSync(join(folder, 'rules/holidays.json'), JSON.stringify([{ ...row, year: 2031 }]));
    expect(() => createFileRuleSource(folder, data()).current()).toThrow(/holidays\.json › holidays-2023 › year：/);
  });

  it('refuses a region table with a wrong code, text that is no JSON, and a missing file', () => {
    write(soundPack(), { '99': 'x' });
    expect(() => createFileRuleSource(folder, data()).current()).toThrow(/regions\.json/);
    writeFileSync(join(folder, 'rules/rule-pack.json'), '{');
    expect(() => createFileRuleSource(folder, data()).current()).toThrow(/rule-pack\.json cannot be read/);
    expect(() => createFileRuleSource(join(folder, 'nowhere'), data()).current()).toThrow(RulePackInvalid);
  });
});
