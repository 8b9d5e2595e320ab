type Preference = 'look' | 'language';

// The browser host has a new port, and so a new origin with empty storage, at every start; a cookie spans the ports.
const YEAR_SECONDS = 31_536_000;

function fromCookie(key: string): string {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${key}=`));
  return pair ? pair.slice(key.length + 1) : '';
}

/** What the person chose for the look of the app; empty where nothing was chosen. Nothing personal is kept here. */
export function readPreference(name: Preference): string {
  const key = `beihao-${name}`;
  try {
    return localStorage.getItem(key) ?? fromCookie(key);
  } catch {
    // Storage can be switched off as a whole; then the choice holds until the page closes.
    return fromCookie(key);
  }
}

export function writePreference(name: Preference, value: string): void {
  const key = `beihao-${name}`;
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and missing in Electron's custom protocol
  document.cookie = `${key}=${value}; Max-Age=${YEAR_SECONDS}; Path=/; SameSite=Strict`;
}
