/** What Node read, as bytes that own their memory: only a small file shares it with others and is copied. */
export function asBytes(read: Buffer): Uint8Array {
  const isAlone = read.byteLength === read.buffer.byteLength;
  return isAlone ? new Uint8Array(read.buffer) : new Uint8Array(read);
}
