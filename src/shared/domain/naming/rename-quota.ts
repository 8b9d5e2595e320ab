import { shanghaiDate } from '../calendar-date.ts';

/** How many renames the platform still allows (N01). */
export interface RenameQuota {
  readonly phase: 'before-release' | 'after-release';
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  /** The day on which the count begins anew, whatever happens; null before the first release. */
  readonly resetsOn: string | null;
}

/** What the count depends on; instants are UTC. */
export interface RenameFacts {
  /** When the program was first released; null before. */
  readonly releasedAt: string | null;
  /** Every certification that was passed. */
  readonly certifiedAt: readonly string[];
  readonly renamedAt: readonly string[];
  readonly now: Date;
}

const LIMIT = 2;

/**
 * Two renames before the first release; after it two in a calendar year (of China), counted anew from 1 January and from
 * every certification.
 */
export function renameQuota({ releasedAt, certifiedAt, renamedAt, now }: RenameFacts): RenameQuota {
  if (releasedAt === null) return quota('before-release', renamedAt.length, null);
  const year = shanghaiDate(now).slice(0, 4);
  const counts = renamedAt.filter(
    (at) =>
      at >= releasedAt && shanghaiDate(new Date(at)).startsWith(year) && !certifiedAt.some((passed) => passed >= at),
  );
  return quota('after-release', counts.length, `${Number(year) + 1}-01-01`);
}

function quota(phase: RenameQuota['phase'], used: number, resetsOn: string | null): RenameQuota {
  return { phase, limit: LIMIT, used, left: Math.max(0, LIMIT - used), resetsOn };
}
