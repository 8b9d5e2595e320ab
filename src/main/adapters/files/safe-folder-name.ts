/** Windows refuses these as the name before the first dot, in any case. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** What Windows refuses in a name; macOS refuses less of it. */
const REFUSED = /[<>:"/\\|?*]/g;
/** Control characters, and those that cannot be seen or turn the text around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu;
/** In UTF-16 units, which is how Windows counts; far below 255 bytes of UTF-8 too. */
const MAX_LENGTH = 60;

/** A folder name that Windows, macOS and Linux all take, as close to `name` as that allows. */
export function safeFolderName(name: string, fallback: string): string {
  const cleaned = name
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(REFUSED, '-')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_LENGTH)
    // A cut between the halves of one character.
    .replace(/[\ud800-\udbff]$/, '')
    // Windows drops dots and spaces at the end, and a dot in front hides the folder elsewhere.
    .replace(/^[. ]+|[. ]+$/g, '');
  if (cleaned === '') return fallback;
  return RESERVED.test(cleaned) ? `_${cleaned}` : cleaned;
}
