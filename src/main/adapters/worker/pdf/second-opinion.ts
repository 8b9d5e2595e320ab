import { ownBytes } from '../own-bytes.ts';
import { drawPdfPages } from './draw-pdf.ts';
import { compareLooks, hasInk, type LookDifference, type PagePicture } from './page-look.ts';

const LONG_SIDE = 600;

/** One page of a source and the page of the copy that shall look like it; both from 0. */
export interface PagePair {
  readonly source: number;
  readonly copy: number;
}

/**
 * What pdf.js says where pdfium shows an empty page and the copy is not empty: a layer that came to light, or a font
 * that pdfium could not read in the source. Null where pdf.js sees nothing in the source either, or cannot open it.
 */
export async function askPdfJs(
  files: { readonly source: Uint8Array; readonly copy: Uint8Array },
  pairs: readonly PagePair[],
  resourcesDir: string,
): Promise<LookDifference | null> {
  const draw = async (bytes: Uint8Array, page: number): Promise<PagePicture | null> => {
    const [drawn] = await drawPdfPages(bytes, [page + 1], { size: { longSide: LONG_SIDE }, resourcesDir });
    return drawn ? { width: drawn.width, height: drawn.height, pixels: ownBytes(drawn.data) } : null;
  };
  let worst: LookDifference = { pixels: 0, ink: 0 };
  try {
    for (const pair of pairs) {
      const source = await draw(files.source, pair.source);
      const copy = await draw(files.copy, pair.copy);
      if (!source || !copy || !hasInk(source)) return null;
      const { pixels, ink } = compareLooks(source, copy);
      worst = { pixels: Math.max(worst.pixels, pixels), ink: Math.max(worst.ink, ink) };
    }
    return worst;
  } catch {
    return null;
  }
}
