/** What one file may hold; beyond it a file is refused before anything reads it. */
export const MAX_FILE_MEGABYTES = 100;
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024;
