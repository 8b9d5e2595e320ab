import { describe, expect, it } from 'vitest';
import { checkIdNumber } from '../../../../../src/shared/domain/identity/check-id-number.ts';
import { residentIdCheckDigit } from '../../../../../src/shared/domain/identity/resident-id.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';
import { inventIdNumber } from '../invented.ts';

const TODAY = '2026-11-23';
const { regions } = loadRulePack();
const check = (text: string) => checkIdNumber(text, TODAY, regions);

describe('checkIdNumber', () => {
  it('says what a right number says', () => {
    expect(check(inventIdNumber('430102', '19900307', '001'))).toEqual({
      valid: true,
      kind: 'resident-id-card',
      problem: null,
      birthDate: '1990-03-07',
      sex: 'male',
      age: 36,
      region: { code: '430102', name: '湖南省长沙市芙蓉区' },
      provinceCode: '430000',
      findings: [],
    });
  });

  it('knows regions that were abolished long ago', () => {
    expect(check(inventIdNumber('110103')).region?.name).toBe('北京市崇文区');
  });

  it('only warns about a region that no table knows', () => {
    const result = check(inventIdNumber('439999'));
    expect(result).toMatchObject({ valid: true, problem: null, region: null, provinceCode: '430000' });
    expect(result.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['id.unknown-region', 'warn']]);
  });

  it.each([
    ['810000', 'hk-macao-residence-permit', '810000'],
    ['820000', 'hk-macao-residence-permit', '820000'],
    ['830000', 'taiwan-residence-permit', '710000'],
  ])('tells permits of %s apart', (region, kind, provinceCode) => {
    expect(check(inventIdNumber(region))).toMatchObject({ valid: true, kind, provinceCode, findings: [] });
  });

  it('checks the last digit of a foreign permanent resident card and reads nothing else out of it', () => {
    const first17 = '91101561990030700';
    const right = `${first17}${residentIdCheckDigit(first17)}`;
    const wrong = `${first17}${right.endsWith('1') ? '2' : '1'}`;
    expect(check(right)).toMatchObject({
      valid: true,
      kind: 'foreign-permanent-resident-card',
      birthDate: null,
      sex: null,
    });
    expect(check(wrong)).toMatchObject({ valid: false, problem: 'check-digit' });
  });

  it('does not know the kind of a passport number', () => {
    expect(check('E12345678')).toMatchObject({ valid: false, kind: 'unknown', problem: 'length' });
  });

  it.each([
    ['length', '43010219900307001'],
    ['character', '4301021990030700A1'],
    ['region', inventIdNumber('990102').replace(/^99/, '98').replace(/^9/, '0')],
    ['date', inventIdNumber('430102', '19901301')],
    ['check-digit', `${inventIdNumber().slice(0, 17)}${inventIdNumber().endsWith('0') ? '1' : '0'}`],
  ])('explains %s in both languages without repeating the number', (problem, number) => {
    const { findings } = check(number);
    expect(findings).toHaveLength(1);
    const text = JSON.stringify(findings);
    expect(findings[0]).toMatchObject({ ruleId: `id.${problem}`, severity: 'reject' });
    expect(text).not.toContain(number.slice(6, 14));
    expect(findings[0]?.message.zh).toMatch(/[一-鿿]/);
    expect(findings[0]?.fix.en).toMatch(/[a-z]/);
  });
});
