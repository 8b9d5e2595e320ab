import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import type { PreparedDocument } from './prepared-document.ts';

function attachOne(document: PDFDocument, { planned, source, mediaType, title }: PreparedDocument, date: string) {
  const { context } = document;
  const about = context.obj({
    Type: 'EmbeddedFile',
    Subtype: mediaType,
    Length: source.bytes.length,
    Params: { Size: source.bytes.length, ModDate: PDFString.of(date) },
  });
  // Raw, not through `attach()`: that one would deflate what is compressed already, at twice the time (PDF.md 7).
  const file = context.register(PDFRawStream.of(about, source.bytes));
  const name = PDFHexString.fromText(planned.originalName);
  const specification = context.obj({
    Type: 'Filespec',
    F: name,
    UF: name,
    EF: { F: file, UF: file },
    Desc: PDFHexString.fromText(title),
    AFRelationship: 'Source',
  });
  return { name, ref: context.register(specification) };
}

/** Attaches every original under its Chinese name, byte for byte. */
export function attachOriginals(target: PDFDocument, documents: readonly PreparedDocument[], isoDate: string): void {
  const { context, catalog } = target;
  const date = `D:${isoDate.replaceAll('-', '')}000000+08'00'`;
  const attached = documents.map((document) => attachOne(target, document, date));
  if (attached.length === 0) return;
  // A name tree is sorted by its keys; as hex text they sort like their bytes.
  const sorted = attached.toSorted((one, other) => (one.name.asString() < other.name.asString() ? -1 : 1));
  const names = sorted.flatMap(({ name, ref }) => [name, ref]);
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
  catalog.set(PDFName.of('AF'), context.obj(attached.map(({ ref }) => ref)));
}
