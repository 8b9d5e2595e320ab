import type { FieldValue } from './packet-plan.ts';

/** Names a value among those of its program: one field of the console may take two. */
export function keyOfValue({ fieldId, label }: Pick<FieldValue, 'fieldId' | 'label'>): string {
  return `${fieldId} ${label}`;
}
