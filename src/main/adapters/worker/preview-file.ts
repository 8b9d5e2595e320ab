import type { Sharp } from 'sharp';
import { editedSize } from '../../../shared/domain/documents/document-edit.ts';
import type { PreviewLook, SourceFile } from '../../services/ports/document-worker.ts';
import { editImage, editPicture } from './images/edit-picture.ts';
import { openImage } from './images/open-image.ts';
import { orDamaged } from './images/refuse-image.ts';
import { stackPages } from './images/stack-pages.ts';
import type { JobContext } from './job-context.ts';
import { ownBytes } from './own-bytes.ts';
import { getMediaType } from './sniff.ts';

const QUALITY = 82;

async function drawnPage(file: SourceFile, { longSide, edit }: PreviewLook, context: JobContext): Promise<Sharp> {
  const { openPdf } = await import('./pdf/open-pdf.ts');
  const { drawProof } = await import('./pdf/draw-pdf-guard.ts');
  const { orUndrawable } = await import('./pdf/or-undrawable.ts');
  const pdf = await openPdf(file, context.resourcesDir);
  const { width, height } = edit ? editedSize(pdf, edit) : pdf;
  const dpi = (longSide / Math.max(width, height)) * 72;
  const draw = () => drawProof(pdf, [edit?.page ?? 1], { dpi, resourcesDir: context.resourcesDir });
  return editPicture(stackPages((await orUndrawable(file, draw)).pages), edit, longSide).open();
}

async function makeSmall(source: Sharp, longSide: number): Promise<Uint8Array> {
  const small = source.resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true });
  return ownBytes(await small.jpeg({ quality: QUALITY }).toBuffer());
}

/** The image, or one page, as a small upright JPEG without metadata. */
export async function previewFile(file: SourceFile, look: PreviewLook, context: JobContext): Promise<Uint8Array> {
  context.workingOn(file.name);
  const { longSide, edit } = look;
  const mediaType = getMediaType(file);
  if (mediaType === 'application/pdf') return makeSmall(await drawnPage(file, look, context), longSide);
  const image = await openImage(file, mediaType);
  return orDamaged(file, async () => makeSmall(await (await editImage(image, edit, longSide)).pixels(), longSide));
}
