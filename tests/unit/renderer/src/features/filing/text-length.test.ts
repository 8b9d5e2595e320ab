import { expect, it } from 'vitest';
import { fitOf, textLength } from '../../../../../../src/renderer/src/features/filing/text-length.ts';

it.each([
  [0, { kind: 'short', missing: 20 }],
  [19, { kind: 'short', missing: 1 }],
  [20, { kind: 'fits' }],
  [200, { kind: 'fits' }],
  [201, { kind: 'long', over: 1 }],
])('a remark of %i characters', (characters, fit) => {
  expect(fitOf('remark', characters)).toEqual(fit);
});

it.each([
  ['记', { kind: 'short', missing: 2 }],
  ['记书', { kind: 'fits' }],
  ['字'.repeat(60), { kind: 'fits' }],
  [`${'字'.repeat(60)}a`, { kind: 'long', over: 1 }],
])('an intro of %s', (text, fit) => {
  expect(fitOf('intro', textLength('intro', text))).toEqual(fit);
});
