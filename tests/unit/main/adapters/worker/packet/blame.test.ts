import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkUploadImage } from '../../../../../../src/main/adapters/worker/packet/check-upload.ts';
import { AppFailure } from '../../../../../../src/main/services/app-failure.ts';
import type { ImageLimits } from '../../../../../../src/shared/domain/rules/rule-pack.ts';
import { describeError } from '../../../../../../src/shared/i18n/errors.ts';
import { makeScene } from '../../../../../support/images-scenes.ts';
import { storeScene } from '../../../../../support/images-stored.ts';
import { makeUpload } from '../../../../../support/images-upload.ts';
import { UPLOAD_LIMITS } from '../../../../../support/packet-plan.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';

const noise = async () => {
  const raw = { width: 1400, height: 800, channels: 3 } as const;
  return Uint8Array.from(
    await sharp(randomBytes(1400 * 800 * 3), { raw })
      .png()
      .toBuffer(),
  );
};

const card = async () =>
  storeScene(await makeScene({ kind: 'card', megapixels: 1.2, shape: 1.5, noise: 2, seed: 3 }), 'jpeg');

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('who is to blame', () => {
  // First: the font is looked for once in a process.
  it('is the app where its own font is missing, not the document', async () => {
    const nowhere = { resourcesDir: '/nowhere' };
    const error = await failureOf(makeUpload('proof.pdf', await makePdf({ pages: 1 }), UPLOAD_LIMITS, nowhere));
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(AppFailure);
  });

  it('is the app where it works wrongly on a picture that can be read', async () => {
    const broken: ImageLimits = {
      ...UPLOAD_LIMITS,
      get maxBytes(): number {
        throw new Error('a defect');
      },
    };
    const error = await failureOf(makeUpload('card.png', await noise(), broken));
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(AppFailure);
  });

  it('is the document where its pixels end half-way', async () => {
    const whole = await noise();
    const half = makeUpload('half.png', whole.slice(0, whole.length / 2));
    expect(await failureOf(half)).toMatchObject({ code: 'file_damaged', data: { file: 'half.png' } });
  });

  it('is neither where a sound picture cannot be made small enough: that says what to do', async () => {
    const error = await failureOf(makeUpload('noise.png', await noise(), { ...UPLOAD_LIMITS, maxBytes: 20_480 }));
    const data = { file: 'noise.png', limitKilobytes: 20, width: 1280, height: 720 };
    expect(error).toMatchObject({ code: 'image_cannot_fit', data });
    expect(describeError('image_cannot_fit', data, 'zh-CN').happened).toContain('1280 × 720');
  });

  it('a JPEG of which the decoder complains is written anew, though it would fit as it is', async () => {
    const damaged = Buffer.from(await card());
    damaged.fill(0x55, damaged.length - 3000, damaged.length - 2600);
    await expect(sharp(damaged, { failOn: 'warning' }).stats()).rejects.toThrow();
    const upload = await makeUpload('card.jpg', Uint8Array.from(damaged));
    expect((await checkUploadImage(upload)).checks).toHaveLength(4);
  });
});
