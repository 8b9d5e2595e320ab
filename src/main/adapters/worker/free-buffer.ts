/**
 * Gives the memory of bytes back at once that nobody needs any more. The collector sees only the small object that they
 * hang on, and would let several photographs and packets pile up in each thread. No engine may still be reading them.
 */
export function freeBuffer(buffer: ArrayBufferLike): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
