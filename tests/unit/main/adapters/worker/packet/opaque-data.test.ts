import { describe, expect, it } from 'vitest';
import { whileDataIsOpaque } from '../../../../../../src/main/adapters/worker/packet/opaque-data.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const FILE = '<< /Filter /DCTDecode /Length 3 >> /Filter /FlateDecode << /Type /EmbeddedFile /DCTDecode /XCTDecode';
const OPAQUE = '<< /Filter /XCTDecode /Length 3 >> /Filter /FlateDecode << /Filter /XttachedXX /XCTDecode /XCTDecode';

describe('whileDataIsOpaque', () => {
  it('renames what would be decoded for as long as the work takes, and keeps every length', async () => {
    const file = Uint8Array.from(Buffer.from(`..${FILE}..`, 'latin1')).subarray(2, -2);
    expect(await whileDataIsOpaque(file, async () => text(file))).toBe(OPAQUE);
    expect(text(file)).toBe(FILE);
  });

  it('puts everything back when the work fails', async () => {
    const file = Uint8Array.from(Buffer.from(FILE, 'latin1'));
    await expect(whileDataIsOpaque(file, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
    expect(text(file)).toBe(FILE);
  });
});
