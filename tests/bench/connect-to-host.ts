import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';

/** What a client of the browser host needs; plain, so that it can go to another thread. */
export interface HostAccess {
  readonly origin: string;
  readonly cookie: string;
}

/** Uses up the host's one-time address. */
export async function enterHost(address: string): Promise<HostAccess> {
  const answer = await fetch(address, { redirect: 'manual' });
  return { origin: new URL(address).origin, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

export function connectTo({ origin, cookie }: HostAccess): BeihaoClient {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
}
