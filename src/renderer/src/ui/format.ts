const KIBI = 1024;

/** A file size as people read it: whole kilobytes below one megabyte, one decimal above. */
export function formatBytes(bytes: number): string {
  if (bytes < KIBI) return `${bytes} B`;
  if (bytes < KIBI * KIBI) return `${Math.round(bytes / KIBI)} KB`;
  return `${(bytes / KIBI / KIBI).toFixed(1)} MB`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes as long as using it a hundred times, and a list uses the same one in every row. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}

/** A day in the language of the page, from a UTC instant. */
export function formatDay(instant: string, language: string): string {
  return formatOf(language, { year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(instant));
}

/** A day near now, from a UTC instant: the year is only said where it is another one. */
export function formatNearDay(instant: string, language: string, now = new Date()): string {
  const day = new Date(instant);
  const isThisYear = day.getFullYear() === now.getFullYear();
  if (!isThisYear) return formatDay(instant, language);
  return formatOf(language, { month: 'short', day: 'numeric' }).format(day);
}

/** A day of the calendar in the language of the page; it has no zone, so none may shift it. The year only where it is another. */
export function formatCalendarDay(day: string, language: string, now = new Date()): string {
  const isThisYear = day.startsWith(String(now.getFullYear()));
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const format = formatOf(language, { ...year, month: 'short', day: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(day));
}

/** A day of the calendar with its year, as a paper has it. */
export function formatFullDay(day: string, language: string): string {
  return formatOf(language, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}

/** A moment in the language of the page, to the minute, in China, wherever this computer is. */
export function formatMoment(instant: string, language: string): string {
  return formatOf(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant));
}

/** A day with its year and the time on it, to the minute, on the clock of this computer. */
export function formatDayAndTime(instant: string, language: string): string {
  return formatOf(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

const daysAway = new Map<string, Intl.RelativeTimeFormat>();

/** So many days from today, in words; negative ones have passed. */
export function formatDaysAway(days: number, language: string): string {
  const format = daysAway.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  daysAway.set(language, format);
  return format.format(days, 'day');
}

/** Characters as a person counts them: an emoji or a combined letter is one. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter('zh-CN', { granularity: 'grapheme' }).segment(text)].length;
}
