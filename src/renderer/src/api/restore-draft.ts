/** What a draft holds: what was typed, and what the form began with then. */
export interface KeptDraft {
  readonly base: unknown;
  readonly value: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKept(stored: unknown): stored is KeptDraft {
  return isFields(stored) && 'base' in stored && 'value' in stored;
}

/** Values of a form as JSON has them: fields without a value are not there. */
export function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** Whether two values are the same JSON, in whatever order their fields are; null and absent are the same. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (isFields(one) && isFields(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => isSameJson(one[name], other[name]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSameJson(item, other[index]));
  }
  return (one ?? null) === (other ?? null);
}

/** Whether a form that begins with `sample` can show `value`: fields change their kind between versions. */
function fits(sample: unknown, value: unknown): boolean {
  if (Array.isArray(sample)) return Array.isArray(value) && value.every((item) => fits(sample[0] ?? null, item));
  if (isFields(sample)) return isFields(value);
  if (sample === null || sample === undefined) return !isFields(value);
  return typeof sample === typeof value;
}

function merge(kept: KeptDraft, initial: unknown): unknown {
  const { base, value } = kept;
  if (!fits(initial, value)) return initial;
  if (!isFields(initial) || !isFields(value)) return isSameJson(value, base) ? initial : value;
  const names = new Set([...Object.keys(initial), ...Object.keys(value)]);
  const before = isFields(base) ? base : {};
  return Object.fromEntries(
    [...names].map((name) => [name, merge({ base: before[name], value: value[name] ?? null }, initial[name])]),
  );
}

/**
 * What the form shows again: the fields that were typed in, over what it begins with now, so that a draft never takes
 * back what was saved since. Null when nothing of it is left to show.
 */
export function restoreDraft<T>(stored: unknown, initial: T): T | null {
  if (!isKept(stored)) return null;
  const merged = merge(stored, asJson(initial));
  // Every field was held against the one that the form begins with.
  return isSameJson(merged, asJson(initial)) ? null : (merged as T);
}
