/** Builds the app into `out/` when a source is newer than it. */
export function buildIfStale(): void;
/** The same for the command line, `out/cli`. */
export function buildCliIfStale(): void;
