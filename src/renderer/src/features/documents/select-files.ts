/** A file on its way in, with its path below what was chosen. */
export interface FoundFile {
  readonly file: File;
  readonly path: string;
}

export interface Collected {
  readonly files: readonly FoundFile[];
  /** Files that systems leave in folders: nobody means them. */
  readonly ignored: number;
  /** Whether there were more than are taken at once. */
  readonly isCut: boolean;
}

export const MOST_FILES = 100;
const SYSTEM_FILES = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

/** Leaves out what systems put into folders, and what is too much; in the order of the paths as people count. */
export function selectFiles(found: readonly FoundFile[]): Collected {
  const wanted = found.filter(({ path }) => !path.split('/').some((part) => SYSTEM_FILES.test(part)));
  const byPath = new Intl.Collator('zh-CN', { numeric: true });
  const files = wanted.toSorted((a, b) => byPath.compare(a.path, b.path)).slice(0, MOST_FILES);
  return { files, ignored: found.length - wanted.length, isCut: wanted.length > files.length };
}
