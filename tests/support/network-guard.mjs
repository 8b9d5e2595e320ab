// `node --import` this: every attempt to connect or to look a name up is written to the file in BEIHAO_NETWORK_ATTEMPTS.
// It is loaded in worker threads too.
import { subscribe } from 'node:diagnostics_channel';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';

// `listen('127.0.0.1')` asks for its own address; a number needs no look-up and nothing leaves the computer.
const isName = (host) => typeof host === 'string' && isIP(host) === 0;

const record = (what) => appendFileSync(process.env.BEIHAO_NETWORK_ATTEMPTS, `${what}\n`);

subscribe('net.client.socket', () => record('socket'));
// What the app refuses by itself does not get as far as the lines below.
subscribe('beihao.network.refused', (target) => record(`refused ${target}`));
subscribe('udp.socket', () => record('udp'));
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name];
  dns[name] = (...call) => {
    if (isName(call[0])) record(`dns.${name}`);
    return original(...call);
  };
  const promised = dns.promises[name];
  dns.promises[name] = (...call) => {
    if (isName(call[0])) record(`dns.promises.${name}`);
    return promised(...call);
  };
}
syncBuiltinESMExports();
