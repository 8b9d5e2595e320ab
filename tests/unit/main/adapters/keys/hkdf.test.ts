import { hkdfSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { hkdf } from '../../../../../src/main/adapters/keys/hkdf.ts';

it('is HKDF-SHA256 as RFC 5869 has it (test case 3, the first 32 bytes) and Node has it', () => {
  const secret = Buffer.alloc(22, 0x0b);
  const salt = Buffer.from('000102030405060708090a0b0c', 'hex');
  expect(Buffer.from(hkdf(secret, new Uint8Array(), '')).toString('hex')).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
  );
  for (const purpose of ['', 'beihao', '用途']) {
    expect(Buffer.from(hkdf(secret, salt, purpose))).toEqual(
      Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32)),
    );
  }
});
