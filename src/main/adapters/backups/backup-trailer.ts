import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_KINDS } from '../../services/ports/vault-backups.ts';
import { hkdf } from '../keys/hkdf.ts';

/*
 * A backup is the encrypted database, page for page, with one line of JSON behind its last page, and behind that the
 * length of the line and a magic word (docs/adr/0008). SQLite reads as many pages as the first one says and never
 * looks further, so the backup can be opened where it lies.
 */
const MAGIC = 'BEIHAO-BACKUP-1\n';
const LENGTH_BYTES = 8;
/** What the cipher leaves unauthenticated at the beginning of the file. */
export const HEADER_BYTES = 24;
/** Where SQLite keeps its two format numbers; 1 is a file without a write-ahead log, which opens on read-only media. */
const FORMAT_NUMBERS = [18, 19] as const;
/** More than any key file: what asks for more is not ours. */
const MAX_JSON = 1_048_576;
export const TRAILER_END = LENGTH_BYTES + MAGIC.length;

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const trailerSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(BACKUP_KINDS),
  createdAt: z.iso.datetime(),
  schemaVersion: z.int().nonnegative(),
  /** Where the database ends and this begins. */
  databaseBytes: z.int().positive(),
  header: hex(HEADER_BYTES),
  /** The text of `vault.json`. It seals itself. */
  keys: z.string(),
  mac: hex(32),
});

export type BackupTrailer = z.output<typeof trailerSchema>;

/** The header as a backup has it, changed in place. */
export function withoutLog(header: Buffer): Buffer {
  for (const position of FORMAT_NUMBERS) header[position] = 1;
  return header;
}

function macOf({ mac: _, ...rest }: BackupTrailer, dataKey: Uint8Array): Buffer {
  const macKey = hkdf(dataKey, new Uint8Array(), 'beihao backup');
  return createHmac('sha256', macKey).update(JSON.stringify(rest)).digest();
}

export function sealTrailer(about: Omit<BackupTrailer, 'mac' | 'format'>, dataKey: Uint8Array): BackupTrailer {
  const { kind, createdAt, schemaVersion, databaseBytes, header, keys } = about;
  const open = { format: 1, kind, createdAt, schemaVersion, databaseBytes, header, keys, mac: '' } as const;
  return { ...open, mac: macOf(open, dataKey).toString('hex') };
}

/** Whether the trailer was written by somebody who had the data key. */
export function isTrailerIntact(trailer: BackupTrailer, dataKey: Uint8Array): boolean {
  return timingSafeEqual(macOf(trailer, dataKey), Buffer.from(trailer.mac, 'hex'));
}

export function encodeTrailer(trailer: BackupTrailer): Buffer {
  const json = Buffer.from(JSON.stringify(trailer), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([json, length, Buffer.from(MAGIC, 'latin1')]);
}

/** How long the line of JSON is, told from the last bytes of a file; undefined where they are not a backup's. */
export function parseTrailerEnd(end: Buffer): number | undefined {
  if (end.length !== TRAILER_END || end.toString('latin1', LENGTH_BYTES) !== MAGIC) return undefined;
  const length = end.readBigUInt64LE();
  return length > 0n && length <= BigInt(MAX_JSON) ? Number(length) : undefined;
}

export function parseTrailer(text: string): BackupTrailer | undefined {
  try {
    const trailer = trailerSchema.parse(JSON.parse(text));
    // One text for one meaning: a space more would be an edit that nobody notices.
    return JSON.stringify(trailer) === text ? trailer : undefined;
  } catch {
    // Neither JSON nor ours: the caller says so.
    return undefined;
  }
}
