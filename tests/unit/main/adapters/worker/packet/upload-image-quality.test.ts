import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSsim, readLuminance } from '../../../../../bench/ssim.ts';
import { makeScene, type SceneKind } from '../../../../../support/images-scenes.ts';
import { storeScene } from '../../../../../support/images-stored.ts';
import { makeUpload } from '../../../../../support/images-upload.ts';
import { UPLOAD_LIMITS } from '../../../../../support/packet-plan.ts';
import { hasTool, run } from '../../../../../support/pdf-tools.ts';

// The long run over forty photographs of up to fifty megapixels is `npm run bench -- images`.
const CAP = 500 * 1024;
/** The last digits say nothing about what can be seen. */
const TIE = 0.001;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beihao-quality-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const byPeer = (tool: string, args: readonly string[]): Uint8Array => {
  copyFileSync(join(folder, 'in.jpg'), join(folder, 'out.jpg'));
  run(tool, args, folder);
  return readFileSync(join(folder, 'out.jpg'));
};

describe.skipIf(!hasTool('jpegoptim') || !hasTool('convert'))(
  'the quality of an upload image (needs jpegoptim and ImageMagick)',
  () => {
    it.each<[SceneKind, number]>([
      ['card', 4],
      ['paper', 8],
      ['texture', 30],
      ['gradient', 2],
    ])('is that of the peers or better under the same limit: %s, noise %i', async (kind, noise) => {
      const scene = await makeScene({ kind, megapixels: 1.3, shape: 1.45, noise, seed: 5 });
      const png = await storeScene(scene, 'png');
      const upload = await makeUpload('photo.png', png, { ...UPLOAD_LIMITS, maxBytes: CAP });
      writeFileSync(
        join(folder, 'in.jpg'),
        await sharp(png).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(),
      );
      const peers = [
        byPeer('jpegoptim', ['-q', '--strip-all', `--size=${Math.floor((CAP / 1024) * 0.985)}k`, 'out.jpg']),
        byPeer('convert', ['in.jpg', '-strip', '-define', `jpeg:extent=${CAP}B`, 'out.jpg']),
      ];
      const reference = await readLuminance(png, scene.width, scene.height);
      const score = async (jpeg: Uint8Array) =>
        measureSsim(reference, await readLuminance(jpeg, scene.width, scene.height));
      const own = await score(upload.bytes);
      for (const peer of peers) if (peer.length <= CAP) expect(own).toBeGreaterThanOrEqual((await score(peer)) - TIE);
    });
  },
);
