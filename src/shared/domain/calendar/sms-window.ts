/** Five wrong inputs are forgiven, the sixth sends the filing back (vendor's text). */
export const WRONG_CODES_ALLOWED = 5;

/** The number that the message comes from. Older texts name 106598051001, 10655113 and 106575000130. */
export const SMS_SENDER = '12381';

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

interface SmsFacts {
  /** The end of the 24 hours: UTC instant, ISO 8601. */
  readonly dueAt: string;
  readonly wrongCodes: number;
  readonly resends: number;
}

/** Whether the text is a code as the ministry sends it: six digits. */
export function isSmsCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** The state of a verification at `now`. */
export function describeSmsWindow({ dueAt, wrongCodes, resends }: SmsFacts, now: Date): SmsWindow {
  const isLate = now.toISOString() > dueAt;
  return {
    state: stateOf(wrongCodes, isLate),
    dueAt,
    wrongLeft: Math.max(0, WRONG_CODES_ALLOWED - wrongCodes),
    resends,
  };
}

function stateOf(wrongCodes: number, isLate: boolean): SmsWindow['state'] {
  if (wrongCodes > WRONG_CODES_ALLOWED) return 'too-many-wrong';
  return isLate ? 'timed-out' : 'open';
}
