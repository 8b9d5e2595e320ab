/** Bytes on their way to a client: `url` is what the client of this host can fetch, for a short while. */
export interface Handle {
  readonly handle: string;
  readonly url: string;
}

/** Short-lived, random, unguessable names for bytes (DESIGN.md 2). They expire by themselves and when the vault locks. */
export interface Handles {
  put(content: Uint8Array, about: { readonly mediaType: string; readonly fileName: string }): Handle;
  /** The bytes, while they are kept; undefined afterwards. */
  take(handle: string): { readonly content: Uint8Array } | undefined;
  /** Forgets all of them. */
  clear(): void;
}
