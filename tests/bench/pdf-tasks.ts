import { PDFDocument } from 'pdf-lib';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { copyPages } from '../../src/main/adapters/worker/pdf/copy-pages.ts';
import { openPdf } from '../../src/main/adapters/worker/pdf/open-pdf.ts';
import { findingsOfPdf } from '../../src/main/adapters/worker/pdf/pdf-findings.ts';
import type { WorkMessage } from '../../src/main/adapters/worker/protocol.ts';
import { runTask as runProductTask } from '../../src/main/adapters/worker/tasks.ts';
import { AppFailure } from '../../src/main/services/app-failure.ts';
import type { SourceFile } from '../../src/main/services/ports/document-worker.ts';

/** What the bench asks of a thread: the pages behind a cover, in their own size, with nothing drawn over them. */
export interface AssembledPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly way: string;
  readonly difference: number;
  readonly warnings: readonly string[];
}

async function assemble(file: SourceFile, resourcesDir: string): Promise<AssembledPdf> {
  const pdf = await openPdf(file, resourcesDir);
  const target = await PDFDocument.create({ updateMetadata: false });
  target.addPage([595.28, 841.89]);
  copyPages(pdf.document, target);
  const bytes = Uint8Array.from(await target.save({ addDefaultPage: false, updateFieldAppearances: false }));
  const warnings = findingsOfPdf(pdf, file.name)
    .filter(({ severity }) => severity === 'warn')
    .map(({ ruleId }) => ruleId);
  return { bytes, pages: pdf.pages, way: pdf.way, difference: pdf.look.pixels, warnings };
}

/** A task file for the bench: answers «inspect» with an assembled document, and the rest as the product does. */
export async function runTask(message: WorkMessage): Promise<unknown> {
  const { request, port, resourcesDir } = message;
  if (request.kind !== 'inspect') return runProductTask(message);
  port.postMessage({ kind: 'started' });
  try {
    const value = await assemble(request.file, resourcesDir);
    return move({ [transferableSymbol]: [value.bytes.buffer], [valueSymbol]: { ok: true, value } });
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    return { ok: false, error: { code: error.code, data: error.data } };
  } finally {
    port.close();
  }
}
