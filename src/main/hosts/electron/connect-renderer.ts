import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import { CONNECT_CHANNEL } from '../../../shared/contract/electron-bridge.ts';
import type { Router } from '../../adapters/rpc/create-router.ts';
import { isAppAddress } from './app-origin.ts';
import { isOnDevelopmentServer } from './development-server.ts';

interface Pages {
  readonly isOurWindow: (contents: WebContents) => boolean;
  /** A page of ours is up and talks to us. */
  readonly onConnected: () => void;
}

/**
 * Answers the one message that the preload may send: a port, on which the contract is served from then on.
 * Taken only from the main frame of a window that we opened, showing a page of ours.
 */
export function connectRenderers(router: Router, { isOurWindow, onConnected }: Pages): void {
  const rpc = new RPCHandler(router);
  ipcMain.on(CONNECT_CHANNEL, (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (!isTrusted(event, isOurWindow)) {
      port.close();
      return;
    }
    rpc.upgrade(port, { context: {} });
    port.start();
    onConnected();
  });
}

function isTrusted({ sender, senderFrame }: IpcMainEvent, isOurWindow: Pages['isOurWindow']): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false;
  return isOurWindow(sender) && isOurPage(senderFrame.url);
}

/** The app's own pages, or the development server of `npm run dev`. */
function isOurPage(address: string): boolean {
  return isAppAddress(address) || isOnDevelopmentServer(address);
}
