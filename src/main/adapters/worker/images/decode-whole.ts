import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { freeBytes } from '../free-buffer.ts';
import { sha256Of } from '../sha256-of.ts';
import type { OpenedImage } from './open-image.ts';
import { decodesCleanly, isPlainJpeg } from './plain-jpeg.ts';
import { orDamaged } from './refuse-image.ts';

/** `flawed`: every pixel came, but the decoder remarked that some of the data is not as it was written. */
export type Decoding = 'clean' | 'flawed';

/** What came of files in this thread, by hash: the packet decodes again what was decoded when it came. */
const known = new Map<string, Decoding>();
const MOST_KNOWN = 1000;

/**
 * Every row is asked for: a decoder that may reduce leaves out the last ones, and what it would have remarked. A lost
 * block is remarked; a few wrong bytes of a JPEG mostly are not, by any decoder: the data finds its way again.
 */
async function decodePage(image: OpenedImage, page: number): Promise<Decoding> {
  const decode = async (strict?: 'strict') => {
    const pipeline = await image.pixels(page, strict);
    freeBytes(await pipeline.extractChannel(0).raw().toBuffer());
  };
  try {
    await decode('strict');
    return 'clean';
  } catch {
    await decode();
    return 'flawed';
  }
}

async function decodeAll({ bytes }: SourceFile, image: OpenedImage): Promise<Decoding> {
  // Many photographs go as they are where they go: their colours need not be worked out.
  if (isPlainJpeg(bytes) && (await decodesCleanly(bytes))) return 'clean';
  let whole: Decoding = 'clean';
  for (let page = 0; page < image.pages; page++) if ((await decodePage(image, page)) === 'flawed') whole = 'flawed';
  return whole;
}

/**
 * Decodes every pixel once: a picture that is cut off half-way is refused when it is added, not when it is needed.
 * Fails with `file_damaged`.
 */
export async function decodeWhole(
  file: SourceFile,
  image: OpenedImage,
  hash = sha256Of(file.bytes),
): Promise<Decoding> {
  const before = known.get(hash);
  if (before) return before;
  const decoding = await orDamaged(file, () => decodeAll(file, image));
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(hash, decoding);
  return decoding;
}
