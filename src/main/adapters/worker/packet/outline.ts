import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';

/** One bookmark: a title and the page, from 0, that it leads to. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

/** Bookmarks, and a reader that shows them at once. pdf-lib has no call for it (PDF.md 4). */
export function addOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document;
  const refs: readonly PDFRef[] = bookmarks.map(() => context.nextRef());
  const [first, last] = [refs.at(0), refs.at(-1)];
  if (!first || !last) return;
  const root = context.register(context.obj({ Type: 'Outlines', First: first, Last: last, Count: bookmarks.length }));
  for (const [index, ref] of refs.entries()) {
    const bookmark = bookmarks[index];
    if (!bookmark) continue;
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    const item = context.obj({
      Title: PDFHexString.fromText(bookmark.title), // UTF-16BE
      Parent: root,
      Dest: [document.getPage(bookmark.page).ref, 'XYZ', null, null, null],
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
    });
    context.assign(ref, item);
  }
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
