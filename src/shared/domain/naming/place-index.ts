import { findProvince, PROVINCES, provinceOf } from '../regions/regions.ts';
import type { NameRule, RegionTable } from '../rules/rule-pack.ts';

/** Place names by how clear they are: those that are only places, and those that may be ordinary words. */
export interface PlaceWords {
  readonly sure: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
  /** Fixed expressions with a place in them. */
  readonly terms: readonly string[];
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|盟|县|区|旗)$/u;
const NATIONALITIES =
  /(?:(?:回|藏|苗|彝|壮|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|保安|裕固|京|独龙|鄂伦春|满|蒙古|朝鲜|布依|维吾尔|各)族|蒙古|柯尔克孜|哈萨克|锡伯|塔吉克|鄂温克|鄂伦春)+$/u;

/** Neither table ever changes, and both what is read and what is heard ask for them. */
const KNOWN = new WeakMap<NameRule, WeakMap<RegionTable, PlaceWords>>();

/** The place names of a region table as the rule B03 sees them. */
export function placeWordsOf(regions: RegionTable, rule: NameRule): PlaceWords {
  const byRegions = KNOWN.get(rule) ?? new WeakMap<RegionTable, PlaceWords>();
  KNOWN.set(rule, byRegions);
  const known = byRegions.get(regions);
  if (known) return known;
  const words = findPlaceWords(regions, rule);
  byRegions.set(regions, words);
  return words;
}

function findPlaceWords(regions: RegionTable, rule: NameRule): PlaceWords {
  const common = new Set(rule.lists['common'] ?? []);
  const ambiguous = new Set(rule.lists['ambiguous'] ?? []);
  const sure = new Set(PROVINCES.flatMap(({ name, shortName }) => [name, shortName]));
  for (const place of rule.lists['known'] ?? []) sure.add(place);
  const perhaps = new Set(ambiguous);
  for (const [code, fullName] of Object.entries(regions)) {
    const name = ownName(code, fullName, regions);
    const stem = name.replace(SUFFIX, '').replace(NATIONALITIES, '');
    if (stem.length < 2 || common.has(stem)) continue;
    if (name !== stem && name.length > 2) sure.add(name);
    if (isCity(code, name) && !ambiguous.has(stem)) sure.add(stem);
    else perhaps.add(stem);
  }
  for (const name of sure) perhaps.delete(name);
  return { sure, perhaps, terms: rule.lists['terms'] ?? [] };
}

/** The part of a full name that is this level's own: 北京市朝阳区 → 朝阳区. */
function ownName(code: string, fullName: string, regions: RegionTable): string {
  const province = findProvince(provinceOf(code))?.name ?? '';
  const prefecture = regions[`${code.slice(0, 4)}00`];
  const parent = code.endsWith('00') || prefecture === undefined ? province : prefecture;
  return fullName.startsWith(parent) ? fullName.slice(parent.length) : fullName;
}

/** Prefectures and cities are known by their short names; districts and counties often share theirs with plain words. */
function isCity(code: string, name: string): boolean {
  return code.endsWith('00') || name.endsWith('市');
}
