import { readJpegFacts, stripJpeg } from './jpeg-stream.ts';

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
