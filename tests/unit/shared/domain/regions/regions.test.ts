import { describe, expect, it } from 'vitest';
import {
  findProvince,
  findRegionName,
  PROVINCES,
  provinceOf,
} from '../../../../../src/shared/domain/regions/regions.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const { regions, provinces } = loadRulePack();

describe('regions', () => {
  it('has the 31 mainland provinces and 71, 81, 82, each once and as in the region table', () => {
    expect(PROVINCES).toHaveLength(34);
    expect(new Set(PROVINCES.map(({ code }) => code)).size).toBe(34);
    for (const { code, name } of PROVINCES) expect(findRegionName(regions, code)).toBe(name);
  });

  it('covers the provinces of the rules', () => {
    expect(provinces.map(({ code }) => findProvince(code)?.name)).toEqual(provinces.map(({ name }) => name));
  });

  it.each([
    ['110105', '北京市朝阳区'],
    ['430102', '湖南省长沙市芙蓉区'],
    ['429004', '湖北省仙桃市'],
    ['441900', '广东省东莞市'],
    ['110103', '北京市崇文区'],
    ['320584', '江苏省苏州市吴江市'],
    ['330113', '浙江省杭州市临平区'],
    ['659012', '新疆维吾尔自治区白杨市'],
    ['830000', '台湾省'],
  ])('knows %s, current or abolished', (code, name) => {
    expect(findRegionName(regions, code)).toBe(name);
  });

  it('does not know what is none, not even names of object members', () => {
    expect(findRegionName(regions, '439999')).toBeUndefined();
    expect(findRegionName(regions, 'constructor')).toBeUndefined();
  });

  it('finds the province of a region', () => {
    expect(provinceOf('430102')).toBe('430000');
  });
});
