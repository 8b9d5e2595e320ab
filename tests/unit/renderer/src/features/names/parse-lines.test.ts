import { expect, it } from 'vitest';
import { parseLines } from '../../../../../../src/renderer/src/features/names/parse-lines.ts';

it.each([
  ['', []],
  ['渔儿小助手', ['渔儿小助手']],
  ['  甲  \r\n乙\r丙\n\n \n', ['甲', '乙', '丙']],
  ['甲\n乙\n甲', ['甲', '乙']],
  ['A B\nA  B', ['A B', 'A  B']],
])('reads %j', (text, names) => {
  expect(parseLines(text)).toEqual(names);
});
