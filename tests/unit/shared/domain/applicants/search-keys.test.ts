import { describe, expect, it } from 'vitest';
import { foldName, searchKeys, sortName, toNeedles } from '../../../../../src/shared/domain/applicants/search-keys.ts';

const SHAN = {
  name: '单乐·Ann',
  idNumber: '11010119900307123X',
  mobile: '13800001234',
  syllables: [
    ['shan', 'dan'],
    ['le', 'yue'],
  ],
};

/** What the database does with the needles. */
function isFound(search: string, keys = searchKeys(SHAN)): boolean {
  return toNeedles(search).every((options) => options.some((needle) => keys.includes(needle)));
}

describe('what an applicant is found by', () => {
  it.each([
    '单',
    '乐',
    '单乐',
    'shanle',
    'shan le',
    'SHAN',
    'ShanYue',
    'dan',
    'sl',
    'sy',
    'le',
    'ann',
    '123X',
    '07123x',
    '1234',
    '13800001234',
    '138',
    '单 1234',
    '单·乐',
    '１２３４',
    '',
    '   ',
  ])('%j finds', (search) => expect(isFound(search)).toBe(true));

  it.each(['王', 'hanle', 'wang', 'ls', '0000', '99003', '123', 'shan 9999', '乐单', "' OR 1=1 --", '%'])(
    '%j does not',
    (search) => expect(isFound(search)).toBe(false),
  );

  it('keeps rare characters, ü and separators comparable', () => {
    expect(foldName('Ａ·𬱖 Lü')).toBe('a𬱖lv');
    expect(isFound('𬱖', searchKeys({ ...SHAN, name: '于𬱖', syllables: [['yu']] }))).toBe(true);
  });

  it('stays short however many readings a name has', () => {
    const syllables = Array.from({ length: 15 }, () => ['a', 'b', 'c']);
    expect(searchKeys({ ...SHAN, syllables }).length).toBeLessThan(4000);
  });

  it('sorts by syllables and not by letters: 西安 with two stands apart from 先', () => {
    const names = [
      { name: '先', syllables: [['xian']] },
      { name: '西安', syllables: [['xi'], ['an']] },
      { name: '熙', syllables: [['xi']] },
    ];
    const sorted = names.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1)).map(({ name }) => name);
    expect(sorted).toEqual(['西安', '熙', '先']);
  });
});
