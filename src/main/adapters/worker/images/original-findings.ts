import type { MediaType } from '../../../../shared/domain/documents/document.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { originalHasLocation, severalPictures } from '../findings.ts';
import type { Decoding } from './decode-whole.ts';
import { imageFlawed } from './image-findings.ts';
import { readJpegFacts } from './jpeg-stream.ts';
import type { OpenedImage } from './open-image.ts';

/** What is to be said of an original image, whatever becomes of it. */
export function findingsOfImage(
  { pictures }: OpenedImage,
  file: Pick<SourceFile, 'name' | 'bytes'>,
  mediaType: MediaType,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (mediaType === 'image/jpeg' && readJpegFacts(file.bytes)?.hasGps) findings.push(originalHasLocation(file.name));
  if (pictures > 1) findings.push(severalPictures(file.name, pictures));
  return findings;
}

/** What is to be said of it once every pixel was decoded. */
export function findingsOfDecoding(decoding: Decoding, file: string): readonly Finding[] {
  return decoding === 'flawed' ? [imageFlawed(file)] : [];
}
