import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import dnsPromises from 'node:dns/promises';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { isMainThread, Worker } from 'node:worker_threads';
import { closeNetwork } from '../../../../../src/main/adapters/network/close-network.ts';
import { networkWatch } from '../../../../../src/main/adapters/network/network-watch.ts';

closeNetwork();
if (isMainThread) process.stdout.write(JSON.stringify(await tryEverything()));
else await fetch('http://example.org/').catch(() => {});

async function tryEverything() {
  const failed = {};
  const note = (name) => (error) => {
    failed[name] = (error?.cause ?? error)?.code;
  };
  const errorOf = async (name, emitter) => note(name)((await once(emitter, 'error').catch((error) => [error]))[0]);
  await fetch('https://example.com/secret').catch(note('fetch'));
  await errorOf('http', http.get('http://example.com/'));
  await errorOf('net', net.connect(9, '127.0.0.1'));
  await errorOf('net without host', net.connect(9));
  await errorOf('tls', tls.connect({ host: '::1', port: 443 }));
  try {
    dgram.createSocket('udp4').unref().send('x', 53, '127.0.0.1');
  } catch (error) {
    note('udp')(error);
  }
  await new Promise((go) => lookup('example.com', (error) => go(note('lookup')(error))));
  await dnsPromises.lookup('example.com').catch(note('promised lookup'));
  await new Promise((go) => dns.resolve4('example.com', (error) => go(note('resolve4')(error))));
  await dns.promises.resolveTxt('example.com').catch(note('resolveTxt'));
  await once(new Worker(new URL(import.meta.url)), 'exit');
  // The message of the thread comes after its end.
  while (networkWatch.refused().total < 11) await new Promise((go) => setTimeout(go, 10));
  const { latest } = networkWatch.refused();
  return {
    failed,
    served: await served(),
    piped: await piped(),
    watched: networkWatch.watched(),
    targets: latest.map(({ from, target }) => `${from} ${target}`).reverse(),
  };
}

/** Another process asks this one, as a browser does. */
async function served() {
  const server = http.createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const script = `fetch('http://127.0.0.1:${server.address().port}').then(async (a) => process.stdout.write(await a.text()))`;
  const [said] = await once(spawn(process.execPath, ['-e', script]).stdout, 'data');
  server.close();
  return String(said);
}

async function piped() {
  const path =
    process.platform === 'win32' ? `\\\\.\\pipe\\beihao-${process.pid}` : join(tmpdir(), `beihao-${process.pid}.sock`);
  const server = net.createServer((socket) => socket.end('through a pipe')).listen(path);
  await once(server, 'listening');
  const [said] = await once(net.connect(path), 'data');
  server.close();
  return String(said);
}
