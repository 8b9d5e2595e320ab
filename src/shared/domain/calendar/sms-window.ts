const HOUR_MS = 3_600_000;
const WINDOW_HOURS = 24;
/** Five wrong inputs are forgiven, the sixth sends the filing back (vendor's text). */
const WRONG_ALLOWED = 5;

/** The number that the message comes from. Older texts name 106598051001, 10655113 and 106575000130. */
export const SMS_SENDER = '12381';

/** What happened to the message of the ministry. */
export interface SmsEvent {
  readonly kind: 'resent' | 'wrong-code';
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

/**
 * Where the SMS verification (短信核验) stands. A message that was sent again does not move the limit: no text says
 * that it does, and the earlier one is the safe one.
 */
export interface SmsWindow {
  readonly state: 'open' | 'timed-out' | 'too-many-wrong';
  readonly dueAt: string;
  /** Wrong inputs that are still forgiven, 5 to 0. */
  readonly wrongLeft: number;
  readonly resends: number;
}

/** Whether the text is a code as the ministry sends it: six digits. */
export function isSmsCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** The state at `now` of a verification whose message was sent at `sentAt` (UTC instants, ISO 8601). */
export function describeSmsWindow(sentAt: string, events: readonly SmsEvent[], now: Date): SmsWindow {
  const since = events.filter(({ at }) => at >= sentAt);
  const wrong = since.filter(({ kind }) => kind === 'wrong-code').length;
  const dueAt = new Date(Date.parse(sentAt) + WINDOW_HOURS * HOUR_MS).toISOString();
  return {
    state: stateOf(wrong, now.toISOString() > dueAt),
    dueAt,
    wrongLeft: Math.max(0, WRONG_ALLOWED - wrong),
    resends: since.length - wrong,
  };
}

function stateOf(wrong: number, isLate: boolean): SmsWindow['state'] {
  if (wrong > WRONG_ALLOWED) return 'too-many-wrong';
  return isLate ? 'timed-out' : 'open';
}
