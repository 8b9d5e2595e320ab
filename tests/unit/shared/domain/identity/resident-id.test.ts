import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResidentId, residentIdCheckDigit } from '../../../../../src/shared/domain/identity/resident-id.ts';
import { inventIdNumber } from '../invented.ts';

const TODAY = '2026-11-23';

/** The number printed as the example in GB 11643-1999 itself. */
const STANDARD_EXAMPLE = '11010519491231002X';

function problemOf(text: string): string | null {
  const parsed = parseResidentId(text, TODAY);
  return parsed.ok ? null : parsed.error;
}

describe('residentIdCheckDigit', () => {
  it('computes the example of the standard', () => {
    expect(residentIdCheckDigit(STANDARD_EXAMPLE.slice(0, 17))).toBe('X');
  });
});

describe('parseResidentId', () => {
  it('reads region, birth date and sex', () => {
    expect(parseResidentId(STANDARD_EXAMPLE, TODAY)).toEqual({
      ok: true,
      value: {
        number: STANDARD_EXAMPLE,
        regionCode: '110105',
        provinceCode: '110000',
        birthDate: '1949-12-31',
        sex: 'female',
      },
    });
  });

  it.each([
    ['lower-case x', '11010519491231002x'],
    ['surrounding and inner blanks', ' 110105 19491231 002X '],
    ['full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
    ['an ideographic blank', '110105　19491231002X'],
  ])('accepts %s', (_, text) => {
    expect(parseResidentId(text, TODAY)).toMatchObject({ ok: true, value: { number: STANDARD_EXAMPLE } });
  });

  it.each([
    ['nothing', '', 'length'],
    ['an old number of 15 digits', '110105491231002', 'length'],
    ['one digit too many', '11010519491231002X1', 'length'],
    ['a letter', '1101051949123100AX', 'character'],
    ['X inside', '11010519491231X021', 'character'],
    ['a passport number padded', 'E1234567890123456X', 'character'],
    ['no province', inventIdNumber('990102'), 'region'],
    ['province 00', inventIdNumber('000102'), 'region'],
    ['province 16', inventIdNumber('160102'), 'region'],
    ['the 31st of April', inventIdNumber('430102', '19900431'), 'date'],
    ['29 February of no leap year', inventIdNumber('430102', '19000229'), 'date'],
    ['the 13th month', inventIdNumber('430102', '19901301'), 'date'],
    ['before 1900', inventIdNumber('430102', '18991231'), 'date'],
    ['tomorrow', inventIdNumber('430102', '20261124'), 'date'],
    ['a wrong check digit', '110105194912310021', 'check-digit'],
  ])('names the problem of %s', (_, text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('names the earlier problem where there are several', () => {
    expect(problemOf('99010219901301001')).toBe('length');
    expect(problemOf('9901021990130100AA')).toBe('character');
    expect(problemOf('990102199013010010')).toBe('region');
    expect(problemOf('430102199013010010')).toBe('date');
  });

  it.each(['430102', '710000', '810000', '820000', '830000', '439999'])(
    'takes a region that begins with %s',
    (region) => {
      expect(problemOf(inventIdNumber(region))).toBeNull();
    },
  );

  it('takes today as a birth date, and 29 February of a leap year', () => {
    expect(problemOf(inventIdNumber('430102', '20261123'))).toBeNull();
    expect(problemOf(inventIdNumber('430102', '20000229'))).toBeNull();
  });

  it('finds every single mistyped digit and every swap of neighbours', () => {
    const number = inventIdNumber();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (place, digit) => {
        const mistyped = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        expect(parseResidentId(mistyped, TODAY).ok).toBe(mistyped === number);
        const swapped = `${number.slice(0, place)}${number.charAt(place + 1)}${number.charAt(place)}${number.slice(place + 2)}`;
        expect(parseResidentId(swapped, TODAY).ok).toBe(swapped === number);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseResidentId(text, TODAY)));
  });
});
