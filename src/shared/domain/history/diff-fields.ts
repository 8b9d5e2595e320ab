import type { FieldChange, HistoryEntry } from './history.ts';

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flatten(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
    if (isRecord(inner)) return flatten(inner, `${prefix}${key}.`);
    if (inner === null || inner === undefined) return [];
    return [[prefix + key, typeof inner === 'string' ? inner : JSON.stringify(inner)]];
  });
}

/** The fields that differ between two states of the same thing, in the order of the later one. Lists count as one value. */
export function diffFields(before: object, after: object): FieldChange[] {
  const old = new Map(flatten(before));
  const now = new Map(flatten(after));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** One field of one thing, from where it stood before the first of the entries to where it stands after the last. */
export interface NetChange extends FieldChange {
  readonly programId: string | null;
  readonly documentId: string | null;
}

/**
 * What is different after these entries, whatever happened in between: "what changed since the rejected attempt".
 * A refusal is told to us and changes nothing. A field that came back to where it was is no change. Of the same instant, the entry that comes first happened first.
 */
export function netChanges(entries: readonly HistoryEntry[]): NetChange[] {
  const net = new Map<string, NetChange>();
  // Sorting keeps the order of entries of the same instant.
  const ordered = entries.filter(({ kind }) => kind !== 'rejected');
  for (const { programId, documentId, changes } of ordered.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    for (const { field, before, after } of changes) {
      const key = JSON.stringify([programId, documentId, field]);
      const first = net.get(key);
      net.set(key, { programId, documentId, field, before: first ? first.before : before, after });
    }
  }
  return [...net.values()].filter(({ before, after }) => before !== after);
}
