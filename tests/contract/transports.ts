import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { onTestFinished } from 'vitest';
import { startBrowserServer } from '../../src/main/hosts/browser/browser-server.ts';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { composeForTest } from '../support/compose-for-test.ts';
import { openCliClient } from './cli-client.ts';
import type { Transport } from './transport.ts';

function composed(folder: string) {
  const composition = composeForTest(folder);
  onTestFinished(() => composition.close());
  return composition;
}

const inProcess: Transport<BeihaoClient> = {
  name: 'in process',
  open: async (folder) => createRouterClient(composed(folder).router, { context: {} }),
};

const messagePort: Transport<BeihaoClient> = {
  name: 'MessagePort',
  async open(folder) {
    const { router } = composed(folder);
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    new PortHandler(router).upgrade(port2, { context: {} });
    port1.start();
    port2.start();
    return createORPCClient<BeihaoClient>(new PortLink({ port: port1 }));
  },
};

const loopback: Transport<BeihaoClient> = {
  name: 'loopback HTTP',
  async open(folder) {
    const server = await startBrowserServer({ composition: composed(folder), files: async () => new Map(), port: 0 });
    onTestFinished(() => server.close());
    const answer = await fetch(server.address, { redirect: 'manual' });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { origin } = new URL(server.address);
    return createORPCClient<BeihaoClient>(new HttpLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
  },
};

const commandLine: Transport = { name: 'command line', open: async (folder) => openCliClient(folder) };

/** Those that stay open between two calls: what is kept until the vault is locked can only be asked of them. */
export const LASTING_TRANSPORTS = [inProcess, messagePort, loopback];

export const TRANSPORTS: readonly Transport[] = [...LASTING_TRANSPORTS, commandLine];
