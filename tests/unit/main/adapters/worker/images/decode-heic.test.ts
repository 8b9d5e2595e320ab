import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHeic } from '../../../../../../src/main/adapters/worker/images/decode-heic.ts';
import { findHeifProfile, isWholeHeif } from '../../../../../../src/main/adapters/worker/images/heif-boxes.ts';
import { openImage } from '../../../../../../src/main/adapters/worker/images/open-image.ts';
import { findingsOfImage } from '../../../../../../src/main/adapters/worker/images/original-findings.ts';

const read = (name: string) =>
  Uint8Array.from(readFileSync(new URL(`../../../../../support/files/${name}`, import.meta.url)));
const heic = read('turned-p3.heic');
/** Red, 320 × 200, is item 1; blue, 200 × 300, is item 2. Made by heif-enc, which names the first as primary. */
const two = read('two-pictures.heic');
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

describe('a HEIC file of two pictures', () => {
  const withPrimary = (item: 1 | 2) => {
    const bytes = Buffer.from(two);
    bytes.writeUInt16BE(item, bytes.indexOf('pitm') + 8);
    return Uint8Array.from(bytes);
  };

  it.each([
    { item: 1, width: 320, height: 200, colour: 'red' },
    { item: 2, width: 200, height: 300, colour: 'blue' },
  ] as const)('shows the one that the file names as primary: item $item, $colour', async ({ item, ...shown }) => {
    const image = await openImage(file(withPrimary(item)), 'image/heic');
    expect(image).toMatchObject({ width: shown.width, height: shown.height, pictures: 2, pages: 1 });
    const [red = 0, , blue = 0] = await (await image.pixels()).resize(1, 1).raw().toBuffer();
    expect(red > blue ? 'red' : 'blue').toBe(shown.colour);
  });

  it('is told of, with their number; a single picture is not', async () => {
    const told = async (bytes: Uint8Array) =>
      findingsOfImage(await openImage(file(bytes), 'image/heic'), file(bytes), 'image/heic');
    expect(await told(heic)).toEqual([]);
    const [finding, ...others] = await told(two);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ ruleId: 'image.several-pictures', severity: 'warn' });
    expect(finding?.message.zh).toBe('“phone.heic”里有 2 张图片，只使用了其中的主图。');
  });

  it.each([
    ['hidden', (bytes: Buffer, entry: number) => bytes.writeUInt8(1, entry + 7)],
    ['of a kind of its own (a gain map)', (bytes: Buffer, entry: number) => bytes.write('tmap', entry + 12, 'latin1')],
  ])('counts one when the second is %s', async (_, change) => {
    const bytes = Buffer.from(two);
    change(bytes, bytes.lastIndexOf('infe'));
    expect(await openImage(file(Uint8Array.from(bytes)), 'image/heic')).toMatchObject({ pictures: 1, width: 320 });
  });
});
