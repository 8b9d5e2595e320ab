import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { CalendarEntry, CalendarWriter } from '../../services/ports/calendar-writer.ts';

const PRODUCT = '-//beihao//checklist//ZH';

/** No entry at all: the package refuses to write that, and calendars read it well. */
const EMPTY = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'END:VCALENDAR', ''].join('\r\n');

export const icsWriter: CalendarWriter = {
  write(entries, writtenAt) {
    if (entries.length === 0) return EMPTY;
    const { error, value } = createEvents(
      entries.map((entry) => toEvent(entry, writtenAt)),
      { productId: PRODUCT, calName: '备好' },
    );
    if (value === null) throw new Error('an entry that cannot be written', { cause: error });
    return foldByBytes(value);
  },
};

function toEvent({ key, when, title, note }: CalendarEntry, writtenAt: Date): EventAttributes {
  // The package takes it, its types do not know it.
  const stamp = { timestamp: writtenAt.getTime() };
  return {
    uid: `${key}@beihao`,
    title,
    ...(note === null ? {} : { description: note }),
    ...(when.kind === 'day'
      ? { start: dayOf(when.on), duration: { days: 1 } }
      : { start: minuteOf(when.at), startInputType: 'utc', startOutputType: 'utc', duration: { minutes: 0 } }),
    // Otherwise the package takes the clock, and the same dates would give another file.
    ...stamp,
    created: writtenAt.getTime(),
    lastModified: writtenAt.getTime(),
    busyStatus: 'FREE',
    alarms: [{ action: 'display', description: title, trigger: { hours: 2, before: when.kind === 'instant' } }],
  };
}

function dayOf(date: string): DateArray {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

function minuteOf(instant: string): DateArray {
  const date = new Date(instant);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
}

const MOST_BYTES = 75;

/** RFC 5545 counts bytes in a line; the package counts characters, of which a Chinese one has three bytes. */
function foldByBytes(text: string): string {
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (used + size > MOST_BYTES) {
      folded += '\r\n ';
      // The blank that a continued line begins with counts too.
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}
