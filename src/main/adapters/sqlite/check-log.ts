import { existsSync, readFileSync } from 'node:fs';
import { AppFailure } from '../../services/app-failure.ts';

/*
 * SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#the_write_ahead_log): a header, then frames of a
 * page each, every one with a checksum that goes on from the one before. At the first that does not fit SQLite stops
 * reading, as if the rest had never been written: that is right after a power cut, and wrong where somebody changed a
 * byte, because acknowledged changes would be gone without a word.
 */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const BIG_ENDIAN_MAGIC = 0x377f0683;
const LITTLE_ENDIAN_MAGIC = 0x377f0682;

type Sum = readonly [number, number];

function addTo([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

const isSum = ([a, b]: Sum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

interface Frame {
  /** The salts, which are new whenever the log begins anew. */
  readonly salts: string;
  readonly isCommit: boolean;
  readonly bytes: Buffer;
}

function* framesOf(log: Buffer, pageBytes: number): Generator<Frame> {
  const size = FRAME_HEADER_BYTES + pageBytes;
  for (let at = HEADER_BYTES; at + size <= log.length; at += size) {
    const bytes = log.subarray(at, at + size);
    yield { bytes, salts: bytes.toString('hex', 8, 16), isCommit: bytes.readUInt32BE(4) !== 0 };
  }
}

/** How many transactions end at or behind the first frame that does not fit. */
function countUnreadable(log: Buffer, pageBytes: number): number {
  const magic = log.readUInt32BE(0);
  const isBigEndian = magic === BIG_ENDIAN_MAGIC;
  let sum = addTo([0, 0], log.subarray(0, 24), isBigEndian);
  let fits = isSum(sum, log, 24) && (isBigEndian || magic === LITTLE_ENDIAN_MAGIC);
  const isHeaderWhole = fits;
  let unreadable = 0;
  for (const { bytes, salts, isCommit } of framesOf(log, pageBytes)) {
    const isOurs = !isHeaderWhole || salts === log.toString('hex', 16, 24);
    if (fits) {
      sum = addTo(addTo(sum, bytes.subarray(0, 8), isBigEndian), bytes.subarray(FRAME_HEADER_BYTES), isBigEndian);
      const goesOn = isSum(sum, bytes, 16);
      // The checksum begins with the log's own salts: a frame that goes on from it can have no others.
      if (goesOn && !isOurs) return Number.POSITIVE_INFINITY;
      fits = goesOn;
    }
    if (!fits && isOurs && isCommit) unreadable += 1;
  }
  return unreadable;
}

/**
 * Fails with `vault_corrupt` where the log holds changes that were once whole and no longer are. A power cut can break
 * the last transaction alone, and never the header in front of a whole one: each is on the disk before the next begins.
 */
export function assertLogWhole(path: string, pageBytes: number): void {
  const file = `${path}-wal`;
  if (!existsSync(file)) return;
  const log = readFileSync(file);
  if (log.length > HEADER_BYTES && countUnreadable(log, pageBytes) > 1) throw new AppFailure('vault_corrupt', {});
}
