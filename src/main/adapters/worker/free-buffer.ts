/**
 * Gives the memory of bytes back at once that nobody needs any more. The collector sees only the small object that they
 * hang on, and would let several photographs and packets pile up in each thread. No engine may still be reading them.
 */
export function freeBuffer(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** The same for bytes that have their memory to themselves; those of a pool that others share stay as they are. */
export function freeBytes(bytes: Uint8Array): void {
  if (bytes.byteLength === bytes.buffer.byteLength) freeBuffer(bytes.buffer);
}
