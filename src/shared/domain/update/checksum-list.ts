/** `hash  name` and `hash *name` as sha256sum writes them, and `SHA256 (name) = hash` as BSD does. */
const LINES = [/^([0-9a-f]{64})[ \t]+\*?(.+)$/i, /^SHA256 \((.+)\) = ([0-9a-f]{64})$/i] as const;

/**
 * The SHA-256 that a list gives for a file, lower-case; undefined where the list does not name it. A list that is nothing but
 * one hash is taken to be about the file. Names count without folders.
 */
export function findChecksum(list: string, fileName: string): string | undefined {
  const text = list.trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  for (const line of text.split(/\r?\n/)) {
    const plain = LINES[0].exec(line.trim());
    const bsd = LINES[1].exec(line.trim());
    const [name, hash] = plain ? [plain[2], plain[1]] : [bsd?.[1], bsd?.[2]];
    if (hash && name?.replace(/^.*[\\/]/, '') === fileName) return hash.toLowerCase();
  }
  return undefined;
}
