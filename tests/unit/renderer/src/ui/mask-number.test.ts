import { describe, expect, it } from 'vitest';
import { looksLikeIdNumber, maskNumber, tailOf } from '../../../../../src/renderer/src/ui/mask-number.ts';

describe('maskNumber', () => {
  it.each([
    ['43010219900307999X', '**************999X'],
    ['12345', '*2345'],
    // Too short to show anything of it.
    ['1234', '****'],
    ['', ''],
  ])('hides %j', (number, shown) => {
    expect(maskNumber(number)).toBe(shown);
  });
});

it('gives the readable end', () => {
  expect(tailOf('43010219900307999X')).toBe('999X');
});

it.each([
  ['43010219900307999X', true],
  ['43010219900307999x', true],
  ['430102199003079995', true],
  ['13800138000', false],
  ['4301021990030799955', false],
  ['', false],
])('%j looks like an ID number: %s', (text, answer) => {
  expect(looksLikeIdNumber(text)).toBe(answer);
});
