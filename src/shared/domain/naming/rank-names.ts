import { type Finding, VERDICTS, type Verdict } from '../finding.ts';

interface Ranked {
  readonly verdict: Verdict;
  readonly units: number;
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

/** What a filing likes to read: three to ten Chinese characters (Huawei Cloud's advice). */
const LIKED = { min: 6, max: 20 } as const;

/** The best first: by verdict, then by how much was found, then names of a length that the filing likes. */
export function rankNames<Name extends Ranked>(names: readonly Name[]): Name[] {
  return names.toSorted(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      pressing(a) - pressing(b) ||
      offLength(a) - offLength(b),
  );
}

function pressing({ findings }: Ranked): number {
  return findings.filter(({ severity }) => severity !== 'info').length;
}

function offLength({ units }: Ranked): number {
  return Math.max(0, LIKED.min - units, units - LIKED.max);
}
