import type { Sharp } from 'sharp';
import type { SourceFile } from '../../services/ports/document-worker.ts';
import { openImage } from './images/open-image.ts';
import { orDamaged } from './images/refuse-image.ts';
import { stackPages } from './images/stack-pages.ts';
import type { JobContext } from './job-context.ts';
import { ownBytes } from './own-bytes.ts';
import { getMediaType } from './sniff.ts';

const QUALITY = 82;

async function firstPage(file: SourceFile, longSide: number, context: JobContext): Promise<Sharp> {
  const { openPdf } = await import('./pdf/open-pdf.ts');
  const { drawProof } = await import('./pdf/draw-pdf-guard.ts');
  const { orUndrawable } = await import('./pdf/or-undrawable.ts');
  const pdf = await openPdf(file, context.resourcesDir);
  const dpi = (longSide / Math.max(pdf.width, pdf.height)) * 72;
  const draw = () => drawProof(pdf, [1], { dpi, resourcesDir: context.resourcesDir });
  return stackPages((await orUndrawable(file, draw)).pages).open();
}

async function makeSmall(source: Sharp, longSide: number): Promise<Uint8Array> {
  const small = source.resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true });
  return ownBytes(await small.jpeg({ quality: QUALITY }).toBuffer());
}

/** The image or the first page as a small upright JPEG without metadata. */
export async function previewFile(file: SourceFile, longSide: number, context: JobContext): Promise<Uint8Array> {
  context.workingOn(file.name);
  const mediaType = getMediaType(file);
  if (mediaType === 'application/pdf') return makeSmall(await firstPage(file, longSide, context), longSide);
  const image = await openImage(file, mediaType);
  return orDamaged(file, async () => makeSmall(await image.pixels(), longSide));
}
