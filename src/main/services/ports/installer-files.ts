/** What the operating system says about who signed a file. */
export type Signature =
  /** Whole, and trusted by this system. */
  | { readonly state: 'valid'; readonly signer: string }
  /** There is a signature, and it does not fit the file or is not trusted. */
  | { readonly state: 'invalid'; readonly signer: string | null }
  | { readonly state: 'unsigned' }
  /** This system has nothing to tell it with, or not for this kind of file. */
  | { readonly state: 'unknown' };

export interface Measured {
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** Downloaded installers on this computer. Fails with `file_not_readable` and `cancelled`. */
export interface InstallerFiles {
  measure(file: string, signal: AbortSignal | undefined): Promise<Measured>;
  /** The text of a `SHA256SUMS` list in the same folder; null where there is none. */
  listBeside(file: string): Promise<string | null>;
  signature(file: string): Promise<Signature>;
}
