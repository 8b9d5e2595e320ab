import type { FileReading, SourceFile } from '../../services/ports/document-worker.ts';
import { openImage } from './images/open-image.ts';
import type { JobContext } from './job-context.ts';
import { getMediaType } from './sniff.ts';

/** What a paper is stands at its head. */
const MAX_CHARACTERS = 4_000;

async function readPdf(file: SourceFile, { resourcesDir }: JobContext): Promise<FileReading> {
  const { openPdf } = await import('./pdf/open-pdf.ts');
  const { withDocument } = await import('./pdf/pdfium-engine.ts');
  const { readFirstPage } = await import('./pdf/page-text.ts');
  const { bytes } = await openPdf(file, resourcesDir);
  const text = await withDocument({ bytes, password: '' }, (document) => ({
    read: readFirstPage(document, MAX_CHARACTERS),
  }));
  return { pixels: null, text: typeof text === 'string' ? '' : text.read };
}

/** Reads of a file what tells its kind: the size of a picture, or the words on the first page of a PDF. */
export async function readClues(file: SourceFile, context: JobContext): Promise<FileReading> {
  context.workingOn(file.name);
  const mediaType = getMediaType(file);
  if (mediaType === 'application/pdf') return readPdf(file, context);
  const { width, height } = await openImage(file, mediaType);
  return { pixels: { width, height }, text: '' };
}
