import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { lookOfPixels } from '../../../../../../src/main/adapters/worker/images/coarse-look.ts';
import { checkUploadImage, findUploadFault } from '../../../../../../src/main/adapters/worker/packet/check-upload.ts';
import { makeScene, type ScenePixels } from '../../../../../support/images-scenes.ts';
import { storeScene } from '../../../../../support/images-stored.ts';
import { makeUpload } from '../../../../../support/images-upload.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';

const paper = (megapixels = 1.2): Promise<ScenePixels> =>
  makeScene({ kind: 'paper', megapixels, shape: 1.5, noise: 3, seed: 4 });

const pipeline = ({ width, height, data }: ScenePixels) => sharp(data, { raw: { width, height, channels: 3 } });

/** What the scene must look like, found once; then what is wrong with any bytes that say they show it. */
const faultsOf = async (scene: ScenePixels) => {
  const look = await lookOfPixels(scene);
  return (bytes: Uint8Array) => findUploadFault({ bytes, width: scene.width, height: scene.height, look });
};

const jpeg = (image: Sharp) => image.jpeg({ quality: 85, mozjpeg: true }).toBuffer();

/** The slow and thorough question: statistics over every pixel, with every warning an error. */
const decodingComplains = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: 'warning' })
    .stats()
    .then(
      () => false,
      () => true,
    );

describe('opening an upload image again', () => {
  it('finds nothing wrong with what was made, of whatever source', async () => {
    const scenes = await Promise.all(
      (['paper', 'card', 'gradient', 'texture'] as const).map(async (kind) =>
        makeUpload(
          'p.png',
          await storeScene(await makeScene({ kind, megapixels: 2, shape: 1.4, noise: 12, seed: 9 }), 'png'),
        ),
      ),
    );
    const others = [
      await makeUpload('photo.jpg', await storeScene(await paper(), 'jpeg')),
      await makeUpload('grey.jpg', await storeScene(await paper(), 'jpeg-grey')),
      await makeUpload(
        'narrow.png',
        await storeScene(await makeScene({ kind: 'card', megapixels: 1, shape: 6, noise: 2, seed: 1 }), 'png'),
      ),
      await makeUpload('proof.pdf', await makePdf({ pages: 9 })),
    ];
    for (const upload of [...scenes, ...others]) expect((await checkUploadImage(upload)).checks).toHaveLength(4);
  });

  it('finds another picture, a blank one, one upside down, one with wrong colours and one without a part', async () => {
    const scene = await paper();
    const { width, height } = scene;
    const fault = await faultsOf(scene);
    expect(await fault(await jpeg(pipeline(scene)))).toBe(null);
    const other = await makeScene({ kind: 'paper', megapixels: 1.2, shape: 1.5, noise: 3, seed: 5 });
    const white = { width: 300, height: 120, channels: 3, background: '#ffffff' } as const;
    const wrong = [
      pipeline({ ...scene, data: Buffer.alloc(width * height * 3, 0xff) }),
      pipeline(scene).rotate(180),
      pipeline(await swapped(scene)),
      pipeline(scene).composite([{ input: { create: white }, left: 200, top: 300 }]),
      pipeline(other).resize(width, height, { fit: 'fill' }).flop(),
    ];
    for (const image of wrong) expect(await fault(await jpeg(image))).toBe('look');
  });

  it('finds damaged data wherever the decoder complains about them, and whatever is cut off', async () => {
    const scene = await paper(3);
    const fault = await faultsOf(scene);
    let complaints = 0;
    for (const progressive of [false, true]) {
      const bytes = await pipeline(scene).jpeg({ quality: 80, progressive }).toBuffer();
      expect(await fault(bytes)).toBe(null);
      for (const at of [0.1, 0.5, 0.9].map((share) => Math.floor(bytes.length * share))) {
        const damaged = Buffer.from(bytes).fill(0x55, at, at + 400);
        const complained = await decodingComplains(damaged);
        if (complained) expect(await fault(damaged)).toBe('decoding');
        complaints += complained ? 1 : 0;
        expect(await fault(Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xd9])]))).toBe('decoding');
      }
    }
    expect(complaints).toBeGreaterThan(0);
  });

  it('finds other sizes, metadata, a turn, and what is appended', async () => {
    const scene = await paper();
    const fault = await faultsOf(scene);
    const bytes = await jpeg(pipeline(scene));
    expect(await fault(await jpeg(pipeline(scene).resize(scene.width - 1)))).toBe('format');
    expect(await fault(await pipeline(scene).png().toBuffer())).toBe('format');
    expect(await fault(bytes.subarray(0, bytes.length - 2))).toBe('format');
    expect(await fault(await jpeg(pipeline(scene).withMetadata({ orientation: 3 })))).toBe('metadata');
    expect(await fault(await jpeg(pipeline(scene).withExif({ IFD0: { Make: 'x' } })))).toBe('metadata');
    expect(await fault(await jpeg(pipeline(scene).withIccProfile('p3')))).toBe('metadata');
    expect(await fault(Buffer.concat([bytes, Buffer.from('more')]))).toBe('metadata');
  });
});

/** Red and blue in each other's place. */
async function swapped(scene: ScenePixels): Promise<ScenePixels> {
  const data = Buffer.from(scene.data);
  for (let at = 0; at < data.length; at += 3) {
    [data[at], data[at + 2]] = [data[at + 2] ?? 0, data[at] ?? 0];
  }
  return { ...scene, data };
}
