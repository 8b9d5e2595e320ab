import { loadSharp } from './images/load-sharp.ts';
import { loadFont } from './packet/packet-font.ts';
import { loadPdfium } from './pdf/pdfium-engine.ts';
import { loadQpdf } from './pdf/qpdf.ts';

/**
 * Begins to load what documents and packets are made with, and does not wait for it. What cannot be loaded is told by
 * the first job that needs it.
 */
export function warmUp(resourcesDir: string): void {
  const engines = [loadPdfium(), loadQpdf(), loadSharp(), loadFont(resourcesDir)];
  const tasks = [import('./inspect-file.ts'), import('./packet/build-packet.ts')];
  for (const each of [...engines, ...tasks]) each.catch(() => undefined);
}
