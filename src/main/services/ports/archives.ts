/** One file to put into an archive. `read` is called twice at most, so that large ones need not wait in memory. */
export interface ArchiveEntry {
  readonly path: string;
  /** SHA-256 of the content, lower-case hex: what must come out again. */
  readonly sha256: string;
  read(): Uint8Array;
}

export interface ArchiveProgress {
  readonly stage: 'writing' | 'checking' | 'reading';
  readonly done: number;
  readonly total: number;
}

export interface ArchiveOptions {
  /** Null writes an archive that everybody can read. */
  readonly password: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ArchiveProgress) => void) | undefined;
}

/** An archive that was opened for reading; to be closed. */
export interface OpenArchive {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Fails with `archive_damaged` for a path that is not there, or for more bytes than `limit`. */
  read(path: string, limit: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * ZIP files in the person's own folders, encrypted with AES-256 where there is a password. Fails with `archive_*`,
 * `file_not_readable`, `file_exists`, `target_not_writable`, `disk_full` and `cancelled`.
 */
export interface Archives {
  /** Writes beside the target, reads every entry back and compares its hash, and only then gives it its name. */
  write(file: string, entries: readonly ArchiveEntry[], options: ArchiveOptions): Promise<{ readonly bytes: number }>;
  /** Looks at the list alone and refuses paths that lead out, too many entries, and more bytes than anybody has. */
  open(file: string, password: string | null): Promise<OpenArchive>;
}
