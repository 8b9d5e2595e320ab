import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { BeihaoClient } from '../../../shared/contract/contract.ts';
import { CONNECT_MESSAGE, HOST_KEY } from '../../../shared/contract/electron-bridge.ts';

declare global {
  interface Window {
    /** Set by Electron's preload; absent in the browser host. */
    readonly [HOST_KEY]?: 'electron';
  }
}

/** One port of a fresh channel goes to the preload, which hands it to the main process after the sender was checked. */
function electronLink() {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(CONNECT_MESSAGE, window.location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1 });
}

function browserLink() {
  return new HttpLink({ url: `${window.location.origin}/rpc` });
}

/** The one client of the page, whatever host it runs in. */
export const client: BeihaoClient = createORPCClient(window[HOST_KEY] === 'electron' ? electronLink() : browserLink());
