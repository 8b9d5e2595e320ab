import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { PageNotDrawn } from './draw-pdf.ts';

/** Draws pages of a document: one that every engine gives up on is damaged, any other failure is a defect of ours. */
export async function orUndrawable<T>(file: SourceFile, draw: () => Promise<T>): Promise<T> {
  try {
    return await draw();
  } catch (cause) {
    if (!(cause instanceof PageNotDrawn)) throw cause;
    throw new AppFailure('file_damaged', { file: file.name }, { cause });
  }
}
