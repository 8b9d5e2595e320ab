import type { Severity } from '../../../../shared/domain/finding.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** A piece of the name; `severity` is the worst of what was found in it, null where nothing was. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly severity: Severity | null;
}

const WORST_FIRST: readonly Severity[] = ['reject', 'warn', 'info'];

function worstAt(findings: readonly Marked[], from: number, to: number): Severity | null {
  const covering = findings.filter((finding) => finding.start <= from && finding.end >= to);
  return WORST_FIRST.find((severity) => covering.some((finding) => finding.severity === severity)) ?? null;
}

/**
 * Cuts a name where findings begin and end, so that overlapping matches show the worst of them. Offsets are UTF-16, as
 * in the contract. A finding about the whole name marks nothing: everything marked is nothing marked.
 */
export function markSegments(name: string, findings: readonly Marked[]): readonly Segment[] {
  const partial = findings.filter(({ start, end }) => start < end && end <= name.length && end - start < name.length);
  const cuts = new Set([0, name.length, ...partial.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((start, index) => {
    const end = sorted[index + 1] ?? name.length;
    const text = name.slice(start, end);
    return text === '' ? [] : [{ text, start, severity: worstAt(partial, start, end) }];
  });
}
