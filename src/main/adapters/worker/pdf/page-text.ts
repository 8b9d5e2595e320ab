import { type OpenDocument, withForms, withPage } from './pdfium-engine.ts';

/** What can be read on the first page, so many characters of it; empty where nothing can. */
export function readFirstPage(document: OpenDocument, atMost: number): string {
  const { pdfium } = document;
  const read = withForms(document, (form) =>
    withPage(document, { index: 0, form }, (page) => {
      const text = pdfium.FPDFText_LoadPage(page);
      try {
        const count = Math.min(atMost, pdfium.FPDFText_CountChars(text));
        const codes = Array.from({ length: count }, (_, index) => pdfium.FPDFText_GetUnicode(text, index));
        return String.fromCodePoint(...codes.filter((code) => code > 0 && code <= 0x10ffff));
      } finally {
        pdfium.FPDFText_ClosePage(text);
      }
    }),
  );
  return read ?? '';
}
