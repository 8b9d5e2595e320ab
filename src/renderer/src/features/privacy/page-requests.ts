/** Where the page itself has asked for something, as the browser recorded it. */
export interface PageRequests {
  /** To this computer: the page's own files and its talk with the program behind it. */
  readonly here: number;
  /** Scheme and host of everything else; the address behind it could say more than is needed. */
  readonly elsewhere: readonly string[];
}

interface Timing {
  readonly name: string;
}

/** Sorts what the browser recorded into what stays on this computer and what would have left it. */
export function sortRequests(entries: readonly Timing[], origin: string): PageRequests {
  const targets = entries.map(({ name }) => targetOf(name));
  const isHere = (target: string) => target === origin || target === 'data:' || target === 'blob:';
  return { here: targets.filter(isHere).length, elsewhere: targets.filter((target) => !isHere(target)) };
}

function targetOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  // Addresses without a host have no origin of their own.
  return url.host === '' ? url.protocol : `${url.protocol}//${url.host}`;
}
