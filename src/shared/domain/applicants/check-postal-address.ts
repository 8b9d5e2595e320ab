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
  return PROVINCES.some(({ code }) => code !== filingProvince && startsWithCity(address, code, regions));
}

function startsWithCity(address: string, filingProvince: string, regions: RegionTable): boolean {
  const province = findProvince(filingProvince);
  if (!province) return false;
  return Object.entries(regions).some(
    ([code, name]) =>
      code.startsWith(filingProvince.slice(0, 2)) &&
      code.endsWith('00') &&
      name.length > province.name.length &&
      address.startsWith(name.slice(province.name.length)),
  );
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
