import type { MediaType } from '../../../shared/domain/documents/document.ts';
import type { Inspection, SourceFile } from '../../services/ports/document-worker.ts';
import { decodeWhole } from './images/decode-whole.ts';
import { openImage } from './images/open-image.ts';
import { findingsOfDecoding, findingsOfImage } from './images/original-findings.ts';
import type { JobContext } from './job-context.ts';
import { getMediaType } from './sniff.ts';

async function inspectPdf(file: SourceFile, context: JobContext): Promise<Inspection> {
  const { openPdf } = await import('./pdf/open-pdf.ts');
  const { findingsOfPdf } = await import('./pdf/pdf-findings.ts');
  const pdf = await openPdf(file, context.resourcesDir);
  const { pages, width, height, needsPassword } = pdf;
  const facts = { mediaType: 'application/pdf', pages, width, height, needsPassword } as const;
  return { facts, findings: findingsOfPdf(pdf, file.name) };
}

async function inspectImage(file: SourceFile, mediaType: MediaType): Promise<Inspection> {
  const image = await openImage(file, mediaType);
  const decoding = await decodeWhole(file, image);
  const { pages, width, height } = image;
  const findings = [...findingsOfImage(image, file, mediaType), ...findingsOfDecoding(decoding, file.name)];
  return { facts: { mediaType, pages, width, height, needsPassword: false }, findings };
}

/** Opens a document as far as needed to know what it is and that every page or pixel of it can be used. */
export async function inspectFile(file: SourceFile, context: JobContext): Promise<Inspection> {
  context.workingOn(file.name);
  const mediaType = getMediaType(file);
  return mediaType === 'application/pdf' ? inspectPdf(file, context) : inspectImage(file, mediaType);
}
