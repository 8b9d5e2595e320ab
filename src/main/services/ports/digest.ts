/** Hashes of bytes. */
export interface Digest {
  /** SHA-256, lower-case hex. */
  sha256(bytes: Uint8Array): string;
}
