import { readJpegFacts, stripJpeg } from './jpeg-stream.ts';
import { loadSharp } from './load-sharp.ts';

/**
 * The very same compressed picture without its metadata, where every viewer shows it right without them: eight bits,
 * grey or YCbCr, upright, sRGB. Null for any other JPEG: that one has to be decoded.
 */
export function findPlainJpeg(bytes: Uint8Array): Uint8Array | null {
  const facts = readJpegFacts(bytes);
  // PDF readers and upload checks ignore EXIF turns and profiles (PDF.md 4).
  if (!facts?.plain || facts.bits !== 8 || facts.orientation !== 1) return null;
  if (facts.components !== 1 && facts.components !== 3) return null;
  return facts.hasProfile && !facts.profileIsSrgb ? null : stripJpeg(bytes);
}

/**
 * Whether libjpeg decodes every pixel and has nothing to remark. Every row is asked for: sharp leaves out the last ones,
 * and libjpeg's last word with them, when it may reduce (`resize` passes damaged data that this does not), and
 * statistics take five times as long. One channel is a third of the memory.
 */
export async function decodesCleanly(bytes: Uint8Array): Promise<boolean> {
  const sharp = await loadSharp();
  try {
    await sharp(bytes, { failOn: 'warning', limitInputPixels: false }).extractChannel(0).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
