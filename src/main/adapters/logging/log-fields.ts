type Fields = Readonly<Record<string, string | number | boolean>>;

const REDACTED = '[redacted]';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Codes and ids as we make them: no spaces, no `@`, no slashes, nothing but ASCII. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;
/** A telephone has 11 digits and an ID number 17 or 18; no code of ours has seven in a row. */
const DIGITS = /\d{7}/;
const LARGEST_NUMBER = 1e10;

function isSafeText(text: string): boolean {
  return UUID.test(text) || (CODE.test(text) && !DIGITS.test(text));
}

/** An event or a value of text as it may be written: a code or an id, or else nothing of it. */
export function safeText(text: string): string {
  return isSafeText(text) ? text : REDACTED;
}

function safeValue(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number') return Math.abs(value) < LARGEST_NUMBER ? value : REDACTED;
  return value;
}

/** The fields with everything taken out that is not clearly a code, an id, a count or a duration. */
export function safeFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [safeText(key), safeValue(value)]));
}
