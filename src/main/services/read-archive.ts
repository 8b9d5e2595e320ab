import { type ArchiveData, parseArchiveData } from '../../shared/contract/archive-data.ts';
import { AppFailure } from './app-failure.ts';
import { DATA_PATH } from './archive-contents.ts';
import type { ArchiveProgress, OpenArchive } from './ports/archives.ts';
import type { Digest } from './ports/digest.ts';

const MAX_JSON = 256 * 1024 * 1024;
const MAX_ORIGINAL = 100 * 1024 * 1024;
/** All originals wait in memory for the one transaction that adds them. */
const MAX_MEGABYTES = 1024;

export interface ReadArchive {
  readonly data: ArchiveData;
  /** The originals by SHA-256. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

interface Reading {
  readonly file: string;
  readonly digest: Digest;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
}

/** Each original once, with the size that the data gives it: the same bytes cannot have two. */
function listOriginals(
  data: ArchiveData,
  damaged: () => AppFailure,
): ReadonlyMap<string, { path: string; bytes: number }> {
  const wanted = new Map<string, { path: string; bytes: number }>();
  const ids = new Set<string>();
  const claim = (id: string): void => {
    if (ids.has(id)) throw damaged();
    ids.add(id);
  };
  for (const applicant of data.applicants) {
    claim(applicant.id);
    for (const { id } of applicant.programs) claim(id);
    for (const { id, sha256, file, bytes } of applicant.documents) {
      claim(id);
      const there = wanted.get(sha256);
      if (there && there.bytes !== bytes) throw damaged();
      wanted.set(sha256, { path: file, bytes });
    }
  }
  return wanted;
}

/** Reads all of an archive and checks it as a whole: form, ids, sizes, and every original against its hash. */
export async function readArchive(
  archive: OpenArchive,
  { file, digest, signal, onProgress }: Reading,
): Promise<ReadArchive> {
  const damaged = (): AppFailure => new AppFailure('archive_damaged', { file });
  const data = parseArchiveData(new TextDecoder().decode(await archive.read(DATA_PATH, MAX_JSON)));
  if (!data) throw damaged();
  const wanted = listOriginals(data, damaged);
  const total = [...wanted.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAX_MEGABYTES * 1024 * 1024) {
    throw new AppFailure('file_too_large', { file, limitMegabytes: MAX_MEGABYTES });
  }
  const originals = new Map<string, Uint8Array>();
  for (const [sha256, { path, bytes }] of wanted) {
    if (signal.aborted) throw new AppFailure('cancelled', {});
    const content = await archive.read(path, Math.min(bytes, MAX_ORIGINAL));
    if (content.length !== bytes || digest.sha256(content) !== sha256) throw damaged();
    originals.set(sha256, content);
    onProgress({ stage: 'reading', done: originals.size, total: wanted.size });
  }
  return { data, originals };
}
