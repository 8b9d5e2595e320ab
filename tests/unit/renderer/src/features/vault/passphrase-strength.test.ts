import { expect, it } from 'vitest';
import { judgePassphrase } from '../../../../../../src/renderer/src/features/vault/passphrase-strength.ts';

it.each([
  ['', 'short'],
  ['1234567', 'short'],
  ['12345678', 'fair'],
  ['云朵书包七八', 'short'],
  ['云朵 书包 台灯 橘子 火车', 'good'],
  ['correct horse battery', 'good'],
  ['aaaaaaaaaaaaaaaaaaaa', 'fair'],
  // Outside the basic plane: characters are counted, not code units.
  ['😀😀😀😀', 'short'],
])('judges %j as %s', (passphrase, strength) => {
  expect(judgePassphrase(passphrase)).toBe(strength);
});
