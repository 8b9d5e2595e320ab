import { describe, expect, it } from 'vitest';
import { withOpaqueData } from '../../../../../../src/main/adapters/worker/packet/opaque-data.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('withOpaqueData', () => {
  it('renames what would be decoded, keeps every length, and leaves the file itself alone', () => {
    const file = Buffer.from(
      '<< /Filter /DCTDecode /Length 3 >> /Filter /FlateDecode << /Type /EmbeddedFile /DCTDecode',
      'latin1',
    );
    const before = text(file);
    const masked = withOpaqueData(file);
    expect(text(masked)).toBe(
      '<< /Filter /XCTDecode /Length 3 >> /Filter /FlateDecode << /Filter /XttachedXX /XCTDecode',
    );
    expect([masked.length, text(file)]).toEqual([file.length, before]);
  });
});
