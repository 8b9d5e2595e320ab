import { Socket as UdpSocket } from 'node:dgram';
import { channel } from 'node:diagnostics_channel';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP, Socket } from 'node:net';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';
import { networkWatch } from './network-watch.ts';

/** Attempts of worker threads travel on it to the main thread, which keeps the list. */
const FROM_THREADS = 'beihao-network';

/** What a refused attempt fails with; the code is that of a host that cannot be found, so callers know it. */
class NetworkClosed extends Error {
  override readonly name = 'NetworkClosed';
  readonly code = 'ENOTFOUND';
}

let isClosed = false;

/**
 * Takes every way out of this process: no connection, no datagram and no look-up of a name is made from here on, whatever asks
 * for it, a package of somebody else's too. Listening on 127.0.0.1 and being connected to stay as they are. Each attempt is
 * noted. A thread calls it for itself. Native code could still go around it; none that we load has a reason to.
 */
export function closeNetwork(): void {
  if (isClosed) return;
  isClosed = true;
  refuseConnections();
  refuseDatagrams();
  refuseLookups();
  // `import { lookup } from 'node:dns'` has its own copy of the name.
  syncBuiltinESMExports();
  if (!isMainThread) return;
  networkWatch.closed('program');
  hearThreads();
}

function refused(target: string): NetworkClosed {
  channel('beihao.network.refused').publish(target);
  if (isMainThread) networkWatch.record('program', target);
  else tellMainThread(target);
  return new NetworkClosed('This app does not use the network.');
}

/** TCP, and with it TLS, HTTP and fetch: all of them end in this one method. */
function refuseConnections(): void {
  const connect = Socket.prototype.connect;
  Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...call: unknown[]) {
    const target = targetOf(call);
    // A pipe or a socket file does not leave the computer; the file manager and the window server are reached so.
    if (target === null) return Reflect.apply(connect, this, call);
    // In the next turn, as a real failure would come: the callers still have to put their listeners on.
    process.nextTick((error: Error) => this.destroy(error), refused(target));
    return this;
  });
}

/** Null for a path on this computer. Node hands the arguments on as a list inside the list. */
function targetOf([first, second]: readonly unknown[]): string | null {
  if (Array.isArray(first)) return targetOf(first);
  if (typeof first === 'string' && !/^\d+$/.test(first)) return null;
  if (typeof first !== 'object' || first === null) {
    return `tcp://${typeof second === 'string' ? second : 'localhost'}:${first}`;
  }
  if ('path' in first && typeof first.path === 'string') return null;
  const host = 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  return `tcp://${isIP(host) === 6 ? `[${host}]` : host}:${'port' in first ? first.port : ''}`;
}

function refuseDatagrams(): void {
  for (const name of ['send', 'connect'] as const) {
    Reflect.set(UdpSocket.prototype, name, () => {
      throw refused('udp:');
    });
  }
}

const LOOKUPS = Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name));

/** A number is no name: `listen('127.0.0.1')` asks for itself and nothing is sent. */
const isName = (host: unknown) => typeof host === 'string' && isIP(host) === 0;

function refuseLookups(): void {
  for (const name of LOOKUPS) {
    const [called, promised] = [Reflect.get(dns, name), Reflect.get(dns.promises, name)];
    Reflect.set(dns, name, (...call: unknown[]) => {
      const [host, done] = [call[0], call.at(-1)];
      if (!isName(host)) return Reflect.apply(called, dns, call);
      const error = refused(`dns://${String(host)}`);
      if (typeof done === 'function') process.nextTick(done, error);
      return {};
    });
    if (typeof promised !== 'function') continue;
    Reflect.set(dns.promises, name, async (...call: unknown[]) => {
      if (isName(call[0])) throw refused(`dns://${String(call[0])}`);
      return await Reflect.apply(promised, dns.promises, call);
    });
  }
}

function tellMainThread(target: string): void {
  const out = new BroadcastChannel(FROM_THREADS);
  out.postMessage(target);
  out.close();
}

function hearThreads(): void {
  const heard = new BroadcastChannel(FROM_THREADS);
  heard.onmessage = ({ data }: { readonly data?: unknown }) => networkWatch.record('thread', String(data));
  heard.unref();
  networkWatch.closed('thread');
}
