import { readFirstPage } from '../pdf/page-text.ts';
import { type OpenDocument, viewMemory, withDocument } from '../pdf/pdfium-engine.ts';
import { type LookCheck, type LookOrder, lookOver } from './check-look.ts';

/** What pdfium reads in a finished packet. */
export interface ReadPacket<T> {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** What `see` answered for each, in the file's order. */
  readonly attachments: readonly T[];
  /** The text of the first page. */
  readonly cover: string;
  readonly look: LookCheck;
}

/** Long enough for a cover, which is one page. */
const MAX_CHARACTERS = 20_000;
const FLOAT_BYTES = 4;

/** Sizes as readers show them, without loading what is on the pages. */
function readSizes({ pdfium, handle }: OpenDocument): ReadPacket<unknown>['pages'] {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const at = malloc(2 * FLOAT_BYTES);
  try {
    return Array.from({ length: pdfium.FPDF_GetPageCount(handle) }, (_, index) => {
      const isRead = pdfium.FPDF_GetPageSizeByIndexF(handle, index, at);
      if (!isRead) return { width: 0, height: 0 };
      const [width, height] = [at, at + FLOAT_BYTES].map((place) => pdfium.pdfium.getValue(place, 'float'));
      return { width: width ?? 0, height: height ?? 0 };
    });
  } finally {
    free(at);
  }
}

/** What is looked at lies in the engine's memory and is gone afterwards: attachments are large, and copies add up. */
type SeeAttachment<T> = (attachment: Uint8Array) => T;

function seeAttachment<T>({ pdfium, handle }: OpenDocument, index: number, see: SeeAttachment<T>): T {
  const attachment = pdfium.FPDFDoc_GetAttachment(handle, index);
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const lengthAt = malloc(4);
  try {
    pdfium.FPDFAttachment_GetFile(attachment, 0, 0, lengthAt);
    const length = pdfium.pdfium.getValue(lengthAt, 'i32');
    const memory = malloc(length);
    try {
      pdfium.FPDFAttachment_GetFile(attachment, memory, length, lengthAt);
      return see(viewMemory(pdfium, memory, length));
    } finally {
      free(memory);
    }
  } finally {
    free(lengthAt);
  }
}

const NOTHING_TO_COMPARE: LookOrder = { pages: 0, wanted: [] };

/** Opens a finished packet once, which takes a copy of it, and reads everything; null where it does not open. */
export async function readPacket<T>(
  bytes: Uint8Array,
  see: SeeAttachment<T>,
  order: LookOrder = NOTHING_TO_COMPARE,
): Promise<ReadPacket<T> | null> {
  const answer = await withDocument({ bytes, password: '' }, (document) => ({
    pages: readSizes(document),
    attachments: Array.from({ length: document.pdfium.FPDFDoc_GetAttachmentCount(document.handle) }, (_, index) =>
      seeAttachment(document, index, see),
    ),
    cover: readFirstPage(document, MAX_CHARACTERS),
    look: lookOver(document, order),
  }));
  return typeof answer === 'string' ? null : answer;
}
