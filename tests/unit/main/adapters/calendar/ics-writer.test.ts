import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { icsWriter } from '../../../../../src/main/adapters/calendar/ics-writer.ts';
import type { CalendarEntry } from '../../../../../src/main/services/ports/calendar-writer.ts';

const WRITTEN = new Date('2026-11-24T01:02:03.000Z');
const HOSTILE = '读书；“卡片”,<b>\\夹\n第二行，很长很长的一个标题用来看看折行是不是还能读回来'.repeat(3);
const ENTRIES: readonly CalendarEntry[] = [
  { key: 'p-sms-due', when: { kind: 'instant', at: '2026-11-24T18:30:00.000Z' }, title: '短信核验截止', note: null },
  { key: 'p-id-7-days', when: { kind: 'day', on: '2027-02-28' }, title: HOSTILE, note: '备注；一,二' },
];

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('icsWriter', () => {
  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('is read back by ical.js, in %s', (name) => {
    process.env['TZ'] = name;
    const [due, reminder] = read(icsWriter.write(ENTRIES, WRITTEN));
    expect([due?.uid, due?.summary, due?.startDate.toString()]).toEqual([
      'p-sms-due@beihao',
      '短信核验截止',
      '2026-11-24T18:30:00Z',
    ]);
    expect(reminder?.startDate.isDate).toBe(true);
    expect(reminder?.startDate.toString()).toBe('2027-02-28');
    expect([reminder?.summary, reminder?.description]).toEqual([HOSTILE, '备注；一,二']);
  });

  it('gives the same text for the same entries, with lines that fit', () => {
    const text = icsWriter.write(ENTRIES, WRITTEN);
    expect(icsWriter.write(ENTRIES, WRITTEN)).toBe(text);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is a whole calendar without any entry', () => {
    expect(read(icsWriter.write([], WRITTEN))).toEqual([]);
  });
});
