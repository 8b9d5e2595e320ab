import { describe, expect, it } from 'vitest';
import { describeSmsWindow, isSmsCode, SMS_SENDER } from '../../../../../src/shared/domain/calendar/sms-window.ts';

const FACTS = { dueAt: '2026-11-24T02:00:00.000Z', wrongCodes: 0, resends: 0 };
const at = (instant: string) => new Date(instant);

describe('describeSmsWindow', () => {
  it('is open to the last millisecond', () => {
    expect(describeSmsWindow(FACTS, at('2026-11-24T02:00:00.000Z'))).toEqual({
      state: 'open',
      dueAt: '2026-11-24T02:00:00.000Z',
      wrongLeft: 5,
      resends: 0,
    });
    expect(describeSmsWindow(FACTS, at('2026-11-24T02:00:00.001Z')).state).toBe('timed-out');
  });

  it('forgives five wrong inputs; the sixth sends back, also after the time', () => {
    const now = at('2026-11-23T04:00:00.000Z');
    expect(describeSmsWindow({ ...FACTS, wrongCodes: 5 }, now)).toMatchObject({ state: 'open', wrongLeft: 0 });
    const tooMany = { ...FACTS, wrongCodes: 6 };
    expect(describeSmsWindow(tooMany, now)).toMatchObject({ state: 'too-many-wrong', wrongLeft: 0 });
    expect(describeSmsWindow(tooMany, at('2026-12-01T00:00:00.000Z')).state).toBe('too-many-wrong');
  });

  it('counts messages that were sent again, without moving the limit', () => {
    expect(describeSmsWindow({ ...FACTS, wrongCodes: 1, resends: 2 }, at('2026-11-23T04:00:00.000Z'))).toEqual({
      state: 'open',
      dueAt: '2026-11-24T02:00:00.000Z',
      wrongLeft: 4,
      resends: 2,
    });
  });
});

describe('isSmsCode', () => {
  it.each([
    ['123456', true],
    ['012345', true],
    ['12345', false],
    ['1234567', false],
    ['12345x', false],
    ['１２３４５６', false],
  ])('%s: %s', (text, isCode) => {
    expect(isSmsCode(text)).toBe(isCode);
  });

  it('comes from 12381', () => {
    expect(SMS_SENDER).toBe('12381');
  });
});
