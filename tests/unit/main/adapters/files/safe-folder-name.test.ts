import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { safeFolderName } from '../../../../../src/main/adapters/files/safe-folder-name.ts';

it.each([
  ['渔儿小助手 2026-11-23', '渔儿小助手 2026-11-23'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['../../etc', '-..-etc'],
  ['..', '材料包'],
  ['', '材料包'],
  [' . ', '材料包'],
  ['名字. . ', '名字'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['LPT¹', '_LPT¹'],
  ['console', 'console'],
  ['a\u0000b\u202egpj.exe\u200b', 'abgpj.exe'],
  ['a\t\n b', 'a b'],
  ['cafe\u0301', 'caf\u00e9'],
  ['𬭊'.repeat(40), '𬭊'.repeat(30)],
  [`x${'𬭊'.repeat(40)}`, `x${'𬭊'.repeat(29)}`],
])('%j becomes %j', (name, expected) => expect(safeFolderName(name, '材料包')).toBe(expected));

test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('is always one plain name', (name) => {
  const safe = safeFolderName(name, '材料包');
  expect(safe).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u);
  expect(safe).not.toMatch(/^[. ]|[. ]$/);
  expect(safe.isWellFormed()).toBe(true);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(185);
});
