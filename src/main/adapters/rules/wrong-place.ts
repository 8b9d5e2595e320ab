import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a place, in both languages: the sentence goes to whoever made the file, by way of whoever uses it. */
const REASONS: Readonly<Record<string, string>> = {
  unrecognized_keys: '有不认识的字段 unknown field',
  invalid_type: '缺少，或类型不对 missing or of a wrong type',
  invalid_value: '不在允许的取值里 not one of the allowed values',
  too_small: '是空的，或太小 empty or too small',
  invalid_format: '格式不对 of a wrong format',
};

/** `nameRules › F04 › colour：…`: the place of an issue, rows by their id. What stands there is not said. */
export function describeWrongPlace(content: unknown, issue: Issue): string {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const place = [...nameSteps(content, issue.path), ...keys].join(' › ') || '整个文件 the whole file';
  return `${place}：${REASONS[issue.code] ?? '不对 wrong'}`;
}

/** A row of a table is called by its id where it has one, and by its number from one where not. */
function nameSteps(content: unknown, path: readonly PropertyKey[]): string[] {
  const names: string[] = [];
  let at = content;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
    const id = typeof at === 'object' && at !== null ? Reflect.get(at, 'id') : undefined;
    const number = typeof step === 'number' ? `#${step + 1}` : String(step);
    names.push(typeof step === 'number' && typeof id === 'string' && id !== '' ? id : number);
  }
  return names;
}
