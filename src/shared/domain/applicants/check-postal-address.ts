import type { Finding } from '../finding.ts';
import { findProvince, PROVINCES } from '../regions/regions.ts';
import type { RegionTable } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';
import type { ApplicantProfile } from './applicant.ts';

const SOURCE =
  'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/record/applyIcpFiling.html (field comments read in public SDK copies)';

/** The postal address: inside the filing region, without repeating province and city, down to the door. */
export function checkPostalAddress(
  { postalAddress, filingProvince }: Pick<ApplicantProfile, 'postalAddress' | 'filingProvince'>,
  regions: RegionTable,
): Finding[] {
  const address = postalAddress.replaceAll(/\s/gu, '');
  if (address === '') return [];
  const named = PROVINCES.find(
    ({ name, shortName }) => address.startsWith(name) || address.startsWith(`${shortName}省`),
  );
  if (named && filingProvince !== '' && named.code !== filingProvince) return [elsewhere()];
  if (!named && startsWithOtherCity(address, filingProvince, regions)) return [elsewhere()];
  const findings: Finding[] = [];
  if (named || startsWithCity(address, filingProvince, regions)) findings.push(repeatsRegion());
  if (!/\d|[一二三四五六七八九十]+[号栋幢楼室]/u.test(address)) findings.push(lacksDoor());
  return findings;
}

/** A city of another province whose name no city of the filing's own province begins with. */
function startsWithOtherCity(address: string, filingProvince: string, regions: RegionTable): boolean {
  if (filingProvince === '' || startsWithCity(address, filingProvince, regions)) return false;
  return citiesOf(regions).some(({ name }) => address.startsWith(name));
}

function startsWithCity(address: string, filingProvince: string, regions: RegionTable): boolean {
  return citiesOf(regions).some(({ province, name }) => province === filingProvince && address.startsWith(name));
}

interface City {
  readonly province: string;
  /** Without the name of its province. */
  readonly name: string;
}

// Every check of a person asks, and the table has seven thousand rows: they are read once for each table.
const CITIES = new WeakMap<RegionTable, readonly City[]>();

function citiesOf(regions: RegionTable): readonly City[] {
  const known = CITIES.get(regions);
  if (known) return known;
  const cities = Object.entries(regions).flatMap(([code, full]): City[] => {
    if (!code.endsWith('00') || code.endsWith('0000')) return [];
    const province = findProvince(`${code.slice(0, 2)}0000`);
    const name = province && full.startsWith(province.name) ? full.slice(province.name.length) : '';
    return province && name !== '' ? [{ province: province.code, name }] : [];
  });
  CITIES.set(regions, cities);
  return cities;
}

function repeatsRegion(): Finding {
  return finding('address.repeats-region', {
    message: { zh: '通讯地址开头重复了省或市。', en: 'The postal address begins with the province or the city.' },
    fix: {
      zh: '省、市在“备案省/市/区”里已经选了，这里从街道写起。',
      en: 'Province and city are chosen in a field of their own: begin with the street.',
    },
  });
}

function elsewhere(): Finding {
  return finding('address.outside-region', {
    message: { zh: '通讯地址不在备案的省份里。', en: 'The postal address is not in the province of the filing.' },
    fix: { zh: '填一个在备案省份内、能收到信件的地址。', en: 'Give an address inside the filing province.' },
  });
}

function lacksDoor(): Finding {
  return finding('address.lacks-door', {
    message: { zh: '通讯地址没有写到门牌号。', en: 'The postal address has no house number.' },
    fix: {
      zh: '写到街道、门牌号、楼栋、单元、室，用文字，不用短横线。',
      en: 'Write street, number, building, unit and room, in words and without dashes.',
    },
  });
}

function finding(ruleId: string, texts: { readonly message: Text; readonly fix: Text }): Finding {
  return { ruleId, severity: 'warn', ...texts, source: SOURCE, confidence: 'official' };
}
