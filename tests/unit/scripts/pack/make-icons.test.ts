import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeIcons } from '../../../../scripts/pack/make-icons.ts';
import { temporaryFolder } from '../../../support/temp-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const drawing = join(root, 'resources', 'icons', 'icon.svg');

async function make() {
  const folder = await temporaryFolder();
  cpSync(drawing, join(folder, 'icon.svg'));
  await makeIcons(folder);
  const read = (name: string) => readFileSync(join(folder, name));
  return { ico: read('icon.ico'), icns: read('icon.icns'), large: read('set/512x512.png') };
}

describe('the icons', () => {
  it('come from the drawing that the page shows', () => {
    expect(readFileSync(drawing)).toEqual(readFileSync(join(root, 'src', 'renderer', 'public', 'icon.svg')));
  });

  it('are whole for Windows: every picture is where the table says, and as large', async () => {
    const { ico } = await make();
    const count = ico.readUInt16LE(4);
    const sizes: number[] = [];
    for (let at = 6; at < 6 + 16 * count; at += 16) {
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
      const { width, height } = await sharp(ico.subarray(offset, offset + length)).metadata();
      expect([width, height]).toEqual([ico.readUInt8(at) || 256, ico.readUInt8(at + 1) || 256]);
      sizes.push(width);
    }
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });

  it('are whole for macOS, with air around the shape', async () => {
    const { icns } = await make();
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      found[icns.toString('latin1', at, at + 4)] = (await sharp(png).metadata()).width;
      if (icns.toString('latin1', at, at + 4) !== 'ic10') continue;
      const { info } = await sharp(png).trim({ threshold: 1 }).toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([824, 824]);
    }
    expect(found).toEqual({
      ...{ icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 },
    });
  });

  it('are pictures of the drawing at their size', async () => {
    const { data, info } = await sharp((await make()).large)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 4)];
    expect(pixel(256, 20)).toEqual([0x0f, 0x76, 0x6e, 255]);
    expect(pixel(1, 1)[3]).toBe(0);
    expect(pixel(160, 200)).toEqual([255, 255, 255, 255]);
  });
});
