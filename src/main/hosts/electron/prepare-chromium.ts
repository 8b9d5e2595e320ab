import { app } from 'electron';
import { registerAppScheme } from './app-protocol.ts';

/**
 * Belt and braces beside the session's own refusal: what Chromium does by itself in the background is off, no name is ever
 * found, and what has a number for an address is sent to a proxy that is not there.
 */
const OFFLINE: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost'],
  ['proxy-server', 'http://127.0.0.1:1'],
];

/** What Chromium takes only before it is ready. */
export function prepareChromium({ isSafeMode }: { readonly isSafeMode: boolean }): void {
  for (const [name, value] of OFFLINE) app.commandLine.appendSwitch(name, value);
  // A driver for pictures that crashes is what most often keeps a window from opening.
  if (isSafeMode) app.disableHardwareAcceleration();
  // Windows shows notifications only for a program that says who it is.
  app.setAppUserModelId('cn.beihao.app');
  registerAppScheme();
}
