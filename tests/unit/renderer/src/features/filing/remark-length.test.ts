import { expect, it } from 'vitest';
import { fitOfRemark } from '../../../../../../src/renderer/src/features/filing/remark-length.ts';

it.each([
  [0, { kind: 'short', missing: 20 }],
  [19, { kind: 'short', missing: 1 }],
  [20, { kind: 'fits' }],
  [200, { kind: 'fits' }],
  [201, { kind: 'long', over: 1 }],
])('%i characters', (characters, fit) => {
  expect(fitOfRemark(characters)).toEqual(fit);
});
