/** What stands in a stream's dictionary, and what takes its place: as long, and no filter that anybody knows. */
const REPLACED = [
  ['/DCTDecode', '/XCTDecode'],
  ['/Type /EmbeddedFile', '/Filter /XttachedXX'],
] as const;

/**
 * A copy of the file in which photographs and attachments count as data of an unknown kind. `qpdf --check` decodes every
 * stream that it can and packs it again: three photographs take its WebAssembly ten seconds. sharp has decoded each of
 * them already, and attachments are compared byte for byte; all else in the file is checked as it is.
 */
export function withOpaqueData(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const view = Buffer.from(copy.buffer);
  for (const [found, other] of REPLACED) {
    // Inside an attached file the words are a part of its data, and nobody reads that here.
    for (let at = view.indexOf(found, 0, 'latin1'); at >= 0; at = view.indexOf(found, at, 'latin1')) {
      view.write(other, at, 'latin1');
    }
  }
  return copy;
}
