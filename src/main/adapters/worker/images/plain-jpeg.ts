import { freeBytes } from '../free-buffer.ts';
import { readJpegFacts, stripJpeg } from './jpeg-stream.ts';
import { loadSharp } from './load-sharp.ts';

/**
 * Whether the compressed picture is right as it is, wherever it is shown without its metadata: eight bits, grey or YCbCr,
 * upright, sRGB. Any other JPEG has to be decoded.
 */
export function isPlainJpeg(bytes: Uint8Array): boolean {
  const facts = readJpegFacts(bytes);
  // PDF readers and upload checks ignore EXIF turns and profiles (PDF.md 4).
  if (!facts?.plain || facts.bits !== 8 || facts.orientation !== 1) return false;
  if (facts.components !== 1 && facts.components !== 3) return false;
  return !facts.hasProfile || facts.profileIsSrgb;
}

/** The very same compressed picture without its metadata; null where that is not the picture. */
export function findPlainJpeg(bytes: Uint8Array): Uint8Array | null {
  return isPlainJpeg(bytes) ? stripJpeg(bytes) : null;
}

/**
 * Whether libjpeg decodes every pixel and has nothing to remark. Every row is asked for: sharp leaves out the last ones,
 * and libjpeg's last word with them, when it may reduce (`resize` passes damaged data that this does not), and
 * statistics take five times as long. One channel is a third of the memory.
 */
export async function decodesCleanly(bytes: Uint8Array): Promise<boolean> {
  const sharp = await loadSharp();
  try {
    const channel = await sharp(bytes, { failOn: 'warning', limitInputPixels: false })
      .extractChannel(0)
      .raw()
      .toBuffer();
    freeBytes(channel);
    return true;
  } catch {
    return false;
  }
}
