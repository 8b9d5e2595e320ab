import { expect, it } from 'vitest';
import { timeLeft } from '../../../../../../src/renderer/src/features/checklist/time-left.ts';

const NOW = new Date('2026-11-23T02:00:00.000Z');

it.each([
  ['2026-11-24T02:00:00.000Z', { days: 0, hours: 24, minutes: 0, isOver: false }],
  ['2026-11-23T02:00:00.001Z', { days: 0, hours: 0, minutes: 1, isOver: false }],
  ['2026-11-23T02:00:00.000Z', { days: 0, hours: 0, minutes: 0, isOver: true }],
  ['2026-11-20T02:00:00.000Z', { days: 0, hours: 0, minutes: 0, isOver: true }],
  ['2026-11-25T01:30:00.000Z', { days: 0, hours: 47, minutes: 30, isOver: false }],
  ['2026-11-25T02:00:00.000Z', { days: 2, hours: 0, minutes: 0, isOver: false }],
  ['2026-11-28T05:10:00.000Z', { days: 5, hours: 3, minutes: 10, isOver: false }],
])('until %s', (dueAt, left) => {
  expect(timeLeft(dueAt, NOW)).toEqual(left);
});
