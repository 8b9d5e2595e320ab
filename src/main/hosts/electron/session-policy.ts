import type { Session } from 'electron';
import type { NetworkRecorder } from '../../adapters/network/network-watch.ts';
import { isAppAddress } from './app-origin.ts';
import { isOnDevelopmentServer } from './development-server.ts';

/** No permission for anybody, and no request that leaves this computer (DESIGN.md: wholly offline). */
export function closeSession(session: Session, network: NetworkRecorder): void {
  network.closed('page');
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = !isLocal(url);
    if (cancel) network.record('page', url);
    decide({ cancel });
  });
  session.on('will-download', (event, item) => {
    if (!isAppAddress(item.getURL())) event.preventDefault();
  });
  // The spell checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
}

/** Our own scheme and bytes that the page made itself; the developer tools bring their own pages. */
function isLocal(address: string): boolean {
  return isAppAddress(address) || /^(blob:|data:|devtools:)/.test(address) || isOnDevelopmentServer(address);
}
