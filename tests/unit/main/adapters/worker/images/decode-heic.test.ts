import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHeic } from '../../../../../../src/main/adapters/worker/images/decode-heic.ts';
import { findHeifProfile, isWholeHeif } from '../../../../../../src/main/adapters/worker/images/heif-boxes.ts';
import { openImage } from '../../../../../../src/main/adapters/worker/images/open-image.ts';

const heic = Uint8Array.from(readFileSync(new URL('../../../../../support/files/turned-p3.heic', import.meta.url)));
const file = (bytes: Uint8Array) => ({ name: 'phone.heic', bytes, password: null });

describe('HEIC', () => {
  it('is decoded upright: stored on its side, shown wider than high', async () => {
    expect(await decodeHeic(file(heic))).toMatchObject({ width: 548, height: 365 });
  });

  it('keeps its colour profile for the way to sRGB', () => {
    const profile = Buffer.from(findHeifProfile(heic) ?? []);
    expect(profile.subarray(36, 40).toString('latin1')).toBe('acsp');
  });

  it('is damaged when it is cut off, at every place', async () => {
    for (const share of [0.02, 0.2, 0.5, 0.99]) {
      const cut = heic.slice(0, Math.floor(heic.length * share));
      expect(isWholeHeif(cut)).toBe(false);
      await expect(openImage(file(cut), 'image/heic')).rejects.toMatchObject({ code: 'file_damaged' });
    }
  });

  it('is told to be saved as JPG when it is whole and of a kind that is not known', async () => {
    const other = Buffer.from(heic);
    // The same file with a codec that nobody has.
    for (let at = other.indexOf('hvc1'); at >= 0; at = other.indexOf('hvc1', at + 4)) other.write('xvc9', at, 'latin1');
    await expect(openImage(file(Uint8Array.from(other)), 'image/heic')).rejects.toMatchObject({
      code: 'image_not_decodable',
      data: { file: 'phone.heic', format: 'HEIC' },
    });
  });
});
