import { expect, it } from 'vitest';
import { parseTypedDate } from '../../../../../src/renderer/src/ui/parse-typed-date.ts';

it.each([
  ['2020-01-01', '2020-01-01'],
  ['2020.01.01', '2020-01-01'],
  ['2020/1/1', '2020-01-01'],
  ['20200101', '2020-01-01'],
  ['2020年1月1日', '2020-01-01'],
  ['  ２０２０－０１－０１ ', '2020-01-01'],
  ['2024-02-29', '2024-02-29'],
  ['长期', '长期'],
  ['', ''],
])('reads %j as %j', (typed, date) => {
  expect(parseTypedDate(typed)).toBe(date);
});

it.each(['2023-02-29', '2020-13-01', '01.01.2020', '2020', '明天', '2020.01.01-2040.01.01'])(
  'gives back %j as it was typed',
  (typed) => {
    expect(parseTypedDate(typed)).toBe(typed);
  },
);
