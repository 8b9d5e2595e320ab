/** The parts of the app that could try to reach something outside: its pages, its process, its worker threads. */
export const NETWORK_PARTS = ['page', 'program', 'thread'] as const;
export type NetworkPart = (typeof NETWORK_PARTS)[number];

/** One request to somewhere outside; it was refused, as every one is. */
export interface RefusedRequest {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly from: NetworkPart;
  /** Scheme and host, or the name that was looked up; never a path or what was to be sent. */
  readonly target: string;
}

/** What was tried since this process started. There should be nothing: this is here so that it can be looked at. */
export interface NetworkWatch {
  /** The parts that are closed and watched in this host; what is not named here is not seen. */
  watched(): readonly NetworkPart[];
  /** UTC instant, ISO 8601; null while nothing is watched. */
  since(): string | null;
  /** `total` counts all; `latest` holds at most 200, the newest first. */
  refused(): { readonly total: number; readonly latest: readonly RefusedRequest[] };
}
