import { contextBridge, ipcRenderer } from 'electron';
import { CONNECT_CHANNEL, CONNECT_MESSAGE, HOST_KEY } from '../shared/contract/electron-bridge.ts';

// The bridge is one port wide: the page gets a name that tells it where it runs, and no function of Electron's.
contextBridge.exposeInMainWorld(HOST_KEY, 'electron');

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  const isOwnPage = event.source === window && event.origin === window.location.origin;
  if (!isOwnPage || event.data !== CONNECT_MESSAGE || !port) return;
  ipcRenderer.postMessage(CONNECT_CHANNEL, null, [port]);
});
