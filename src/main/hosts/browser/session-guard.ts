import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'beihao-session';

/**
 * Who may talk to the loopback server: the browser that opened the one-time address, and pages of this server only.
 * A loopback server is a network server: other users' programs and any web page on this computer can reach it.
 */
export interface SessionGuard {
  /** The path of the one-time address. */
  readonly startPath: string;
  /** Whether the request is the first one to the one-time address; the second is refused. */
  redeem(path: string): boolean;
  readonly setCookie: string;
  /** Whether Host and Origin are ours. */
  isOurs(request: IncomingMessage): boolean;
  /** Whether the request carries the session cookie. */
  hasSession(request: IncomingMessage): boolean;
}

export function createSessionGuard(authority: () => string): SessionGuard {
  const start = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let redeemed = false;

  return {
    startPath: `/start/${start}`,
    redeem(path) {
      const given = path.startsWith('/start/') ? path.slice('/start/'.length) : '';
      if (redeemed || !isSame(given, start)) return false;
      redeemed = true;
      return true;
    },
    setCookie: `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    isOurs(request) {
      const { host, origin } = request.headers;
      const site = request.headers['sec-fetch-site'];
      if (host !== authority()) return false;
      if (origin !== undefined && origin !== `http://${authority()}`) return false;
      return site === undefined || site === 'same-origin' || site === 'none';
    },
    hasSession: (request) => isSame(readCookie(request.headers.cookie ?? ''), session),
  };
}

function readCookie(header: string): string {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) ?? '';
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
