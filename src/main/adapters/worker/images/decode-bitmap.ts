import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { assertPixels } from './refuse-image.ts';

/** A BMP as opaque RGBA. */
export async function decodeBitmap(
  file: SourceFile,
): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number }> {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const width = buffer.readInt32LE(18);
  const height = Math.abs(buffer.readInt32LE(22));
  assertPixels(file, width, height);
  const bits = buffer.readUInt16LE(28);
  const uncompressed = [0, 3].includes(buffer.readUInt32LE(30));
  // The decoder reads past the end as black; a file that is too short for its own size is cut off.
  const needed = buffer.readUInt32LE(10) + Math.ceil((width * bits) / 32) * 4 * height;
  if (uncompressed && buffer.length < needed) throw new AppFailure('file_damaged', { file: file.name });
  const { decode } = await import('bmp-ts');
  const image = decode(buffer, { toRGBA: true });
  // Most programs leave the fourth byte of a 32-bit BMP at zero and mean an opaque picture.
  for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
  return { data: image.data, width, height };
}
