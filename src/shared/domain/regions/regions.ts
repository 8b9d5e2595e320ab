import type { RegionTable } from '../rules/rule-pack.ts';

/** A province-level region. */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

const ROWS: readonly (readonly [code: string, name: string, shortName: string])[] = [
  ['110000', '北京市', '北京'],
  ['120000', '天津市', '天津'],
  ['130000', '河北省', '河北'],
  ['140000', '山西省', '山西'],
  ['150000', '内蒙古自治区', '内蒙古'],
  ['210000', '辽宁省', '辽宁'],
  ['220000', '吉林省', '吉林'],
  ['230000', '黑龙江省', '黑龙江'],
  ['310000', '上海市', '上海'],
  ['320000', '江苏省', '江苏'],
  ['330000', '浙江省', '浙江'],
  ['340000', '安徽省', '安徽'],
  ['350000', '福建省', '福建'],
  ['360000', '江西省', '江西'],
  ['370000', '山东省', '山东'],
  ['410000', '河南省', '河南'],
  ['420000', '湖北省', '湖北'],
  ['430000', '湖南省', '湖南'],
  ['440000', '广东省', '广东'],
  ['450000', '广西壮族自治区', '广西'],
  ['460000', '海南省', '海南'],
  ['500000', '重庆市', '重庆'],
  ['510000', '四川省', '四川'],
  ['520000', '贵州省', '贵州'],
  ['530000', '云南省', '云南'],
  ['540000', '西藏自治区', '西藏'],
  ['610000', '陕西省', '陕西'],
  ['620000', '甘肃省', '甘肃'],
  ['630000', '青海省', '青海'],
  ['640000', '宁夏回族自治区', '宁夏'],
  ['650000', '新疆维吾尔自治区', '新疆'],
  ['710000', '台湾省', '台湾'],
  ['810000', '香港特别行政区', '香港'],
  ['820000', '澳门特别行政区', '澳门'],
];

/** The 31 mainland provinces of GB/T 2260, then Taiwan, Hong Kong and Macao, in the order of their codes. */
export const PROVINCES: readonly Province[] = ROWS.map(([code, name, shortName]) => ({ code, name, shortName }));

const BY_CODE = new Map(PROVINCES.map((province) => [province.code, province]));

/** The province code that a six-digit region code belongs to, e.g. `430102` → `430000`. It need not exist. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** The province with this code. */
export function findProvince(code: string): Province | undefined {
  return BY_CODE.get(code);
}

/** The full name of a region, current or abolished, e.g. `110105` → 北京市朝阳区. */
export function findRegionName(regions: RegionTable, code: string): string | undefined {
  return Object.hasOwn(regions, code) ? regions[code] : undefined;
}
