import { randomBytes } from 'node:crypto';

/*
 * 160 random bits as 32 characters of Crockford's base32 and his check character (the number modulo 37), in groups
 * of four. A wrong or swapped character is noticed before anything is tried.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_MODULUS = 37n;
const RANDOM_BYTES = 20;
const CHARACTERS = 32;

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function toCharacters(number: bigint): string {
  let rest = number;
  let text = '';
  while (text.length < CHARACTERS) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

function checkCharacter(number: bigint): string {
  return ALPHABET.charAt(Number(number % CHECK_MODULUS));
}

export interface RecoveryKey {
  readonly bytes: Uint8Array;
  /** For reading and typing: `XXXX-…-XXXX-X`. */
  readonly text: string;
}

export function formatRecoveryKey(bytes: Uint8Array): string | undefined {
  const number = toNumber(bytes);
  const check = checkCharacter(number);
  if (check === '') return undefined;
  return `${toCharacters(number)}${check}`.replace(/(.{4})(?=.)/g, '$1-');
}

/** A new key. Those whose check would be one of Crockford's five extra signs (`*~$=U`) are not used: hard to read out. */
export function createRecoveryKey(random: (size: number) => Uint8Array = randomBytes): RecoveryKey {
  for (;;) {
    const bytes = random(RANDOM_BYTES);
    const text = formatRecoveryKey(bytes);
    if (text !== undefined) return { bytes, text };
  }
}

/** What the person meant: any case, full-width letters, spaces and dashes anywhere, I and L for 1, O for 0. */
export function parseRecoveryKey(typed: string): Uint8Array | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (text.length !== CHARACTERS + 1) return undefined;
  let number = 0n;
  for (const character of text.slice(0, CHARACTERS)) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return undefined;
    number = (number << 5n) | BigInt(digit);
  }
  if (checkCharacter(number) !== text.slice(CHARACTERS)) return undefined;
  return Buffer.from(number.toString(16).padStart(RANDOM_BYTES * 2, '0'), 'hex');
}
