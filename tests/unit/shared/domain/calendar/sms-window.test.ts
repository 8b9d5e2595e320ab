import { describe, expect, it } from 'vitest';
import {
  describeSmsWindow,
  isSmsCode,
  SMS_SENDER,
  type SmsEvent,
} from '../../../../../src/shared/domain/calendar/sms-window.ts';

const SENT = '2026-11-23T02:00:00.000Z';
const event = (kind: SmsEvent['kind'], at = '2026-11-23T03:00:00.000Z'): SmsEvent => ({ kind, at });
const at = (instant: string) => new Date(instant);
const wrong = (count: number) => Array.from({ length: count }, () => event('wrong-code'));

describe('describeSmsWindow', () => {
  it('is open for exactly 24 hours', () => {
    expect(describeSmsWindow(SENT, [], at('2026-11-24T02:00:00.000Z'))).toEqual({
      state: 'open',
      dueAt: '2026-11-24T02:00:00.000Z',
      wrongLeft: 5,
      resends: 0,
    });
    expect(describeSmsWindow(SENT, [], at('2026-11-24T02:00:00.001Z')).state).toBe('timed-out');
  });

  it('forgives five wrong inputs; the sixth sends back, also after the time', () => {
    const now = at('2026-11-23T04:00:00.000Z');
    expect(describeSmsWindow(SENT, wrong(5), now)).toMatchObject({ state: 'open', wrongLeft: 0 });
    expect(describeSmsWindow(SENT, wrong(6), now)).toMatchObject({ state: 'too-many-wrong', wrongLeft: 0 });
    expect(describeSmsWindow(SENT, wrong(6), at('2026-12-01T00:00:00.000Z')).state).toBe('too-many-wrong');
  });

  it('counts messages that were sent again, without moving the limit', () => {
    const events = [event('resent'), event('wrong-code'), event('resent')];
    expect(describeSmsWindow(SENT, events, at('2026-11-23T04:00:00.000Z'))).toEqual({
      state: 'open',
      dueAt: '2026-11-24T02:00:00.000Z',
      wrongLeft: 4,
      resends: 2,
    });
  });

  it('begins anew with a new filing: what came before does not count', () => {
    const earlier = event('wrong-code', '2026-11-20T00:00:00.000Z');
    expect(describeSmsWindow(SENT, [earlier], at('2026-11-23T04:00:00.000Z')).wrongLeft).toBe(5);
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
