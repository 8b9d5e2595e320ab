/** What stands in a stream's dictionary, and what takes its place: as long, and no filter that anybody knows. */
const REPLACED = [
  ['/DCTDecode', '/XCTDecode'],
  ['/Type /EmbeddedFile', '/Filter /XttachedXX'],
] as const;

/** Writes one word over another wherever it stands, and answers where that was. */
function replaceAll(view: Buffer, found: string, other: string): readonly number[] {
  const places: number[] = [];
  // Inside an attached file the words are a part of its data, and nobody reads that here.
  for (let at = view.indexOf(found, 0, 'latin1'); at >= 0; at = view.indexOf(found, at + found.length, 'latin1')) {
    view.write(other, at, 'latin1');
    places.push(at);
  }
  return places;
}

/**
 * Lets photographs and attachments of a PDF count as data of an unknown kind during the work, and puts everything back.
 * `qpdf --check` decodes every stream that it can and packs it again: three photographs take its WebAssembly ten seconds.
 * sharp has decoded each of them already, and attachments are compared byte for byte; all else is checked as it is.
 * In place, because a copy of a large packet is the most that a build would hold.
 */
export async function whileDataIsOpaque<T>(bytes: Uint8Array, work: () => Promise<T>): Promise<T> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const replaced = REPLACED.map(([found, other]) => ({ found, places: replaceAll(view, found, other) }));
  try {
    return await work();
  } finally {
    for (const { found, places } of replaced) for (const at of places) view.write(found, at, 'latin1');
  }
}
