/** Copies the font and its licence below `root` unless they are there; answers the path of the font. */
export function ensureFont(root: string): string;
