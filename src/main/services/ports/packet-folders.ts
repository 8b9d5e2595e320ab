/** One file to write, or one that was read; the path is inside the folder, with forward slashes. */
export interface FolderFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Folders of finished packets on disk. Fails with `target_not_empty`, `target_not_writable`, `disk_full`,
 * `packet_not_found`.
 */
export interface PacketFolders {
  /** Refuses early what `publish` would refuse in the end. */
  assertFree(folder: string): Promise<void>;
  /**
   * Writes all files into a temporary folder beside the target, lets `verify` read them back, then renames:
   * the target is either absent or complete. What went wrong half-way is removed.
   */
  publish(
    folder: string,
    files: readonly FolderFile[],
    verify: (written: readonly FolderFile[]) => void,
  ): Promise<void>;
  /** Reads every file below the folder. */
  read(folder: string): Promise<readonly FolderFile[]>;
  /** Where packets go when nobody says otherwise: a folder of this name below the person's documents. */
  suggest(name: string): string;
}
