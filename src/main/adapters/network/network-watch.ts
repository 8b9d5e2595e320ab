import type { NetworkPart, NetworkWatch, RefusedRequest } from '../../services/ports/network-watch.ts';

const KEPT = 200;

/** The host's side of the watch: it says what it closed, and reports what was tried there. */
export interface NetworkRecorder extends NetworkWatch {
  closed(part: NetworkPart): void;
  /** Takes an address or a name; only scheme and host of an address are kept. */
  record(from: NetworkPart, target: string): void;
}

export function createNetworkWatch(now: () => Date = () => new Date()): NetworkRecorder {
  const parts = new Set<NetworkPart>();
  const latest: RefusedRequest[] = [];
  let since: string | null = null;
  let total = 0;
  return {
    closed(part) {
      since ??= now().toISOString();
      parts.add(part);
    },
    record(from, target) {
      total += 1;
      latest.unshift({ at: now().toISOString(), from, target: schemeAndHost(target) });
      latest.splice(KEPT);
    },
    watched: () => [...parts],
    since: () => since,
    refused: () => ({ total, latest: [...latest] }),
  };
}

/** A path or a query can hold what somebody typed; where it was to go is enough. */
function schemeAndHost(target: string): string {
  if (!URL.canParse(target)) return target.slice(0, 200);
  const { protocol, host } = new URL(target);
  return host === '' ? protocol : `${protocol}//${host}`;
}

/** The watch of this process: there is one network, and so there is one of these. */
export const networkWatch = createNetworkWatch();
