import { expect, it } from 'vitest';
import { rowDate } from '../../../../scripts/rules/row-date.ts';

const READ = '2026-11-23';

it.each([
  ['the day', ['a list (2025-12-31)'], '2025-12-31'],
  ['a month as its first day', ['a text (2020-03)'], '2020-03-01'],
  ['a year as its first day', ['a copy, about 2019'], '2019-01-01'],
  ['the newest of several', ['one (2017-06-05); two (2024-02)', '2019'], '2024-02-01'],
  ['the day of reading, where no date is named', ['https://developers.weixin.qq.com/x.html'], READ],
  ['no numbers of addresses', ['https://example.com/2018/07/11/2018-07-11 page'], READ],
  ['nothing that lies ahead', ['valid until 2030-01-01'], READ],
])('takes %s', (_, sources, date) => {
  expect(rowDate(sources, READ)).toBe(date);
});
