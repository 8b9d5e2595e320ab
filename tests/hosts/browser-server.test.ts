import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBrowserServer } from '../../src/main/hosts/browser/browser-server.ts';
import { composeForTest } from '../support/compose-for-test.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

async function startServer() {
  const composition = composeForTest(await temporaryFolder());
  const page = { mediaType: 'text/html; charset=utf-8', content: new TextEncoder().encode('<p>page</p>') };
  const files = new Map([
    ['/', page],
    ['/index.html', page],
  ]);
  const server = await startBrowserServer({ composition, files: async () => files, port: 0 });
  onTestFinished(async () => {
    await server.close();
    await composition.close();
  });
  const { port, origin, pathname } = new URL(server.address);

  /** A raw request: unlike `fetch`, it sends the Host and Origin that it is told to. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (incoming) => {
        let body = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (part) => {
          body += part;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }));
      });
      outgoing.once('error', reject);
      outgoing.end();
    });
  const logIn = async () => {
    const { headers } = await ask(pathname);
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
  };
  return { composition, server, port, origin, startPath: pathname, ask, logIn };
}

describe('the browser host', () => {
  it('lets in the first visit to the one-time address, and no second one', async () => {
    const { ask, startPath } = await startServer();
    const first = await ask(startPath);
    expect(first.status).toBe(303);
    expect(first.headers['location']).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await ask(startPath)).status).toBe(403);
  });

  it('answers nobody without the cookie', async () => {
    const { ask } = await startServer();
    for (const path of ['/', '/index.html', '/rpc/vault/status', '/files/x', '/start/wrong']) {
      expect((await ask(path)).status).toBe(403);
    }
    expect((await ask('/', { cookie: 'beihao-session=guess' })).status).toBe(403);
  });

  it('refuses foreign hosts, origins and pages even with the cookie', async () => {
    const { ask, logIn, port } = await startServer();
    const session = await logIn();
    expect((await ask('/', session)).status).toBe(200);
    expect((await ask('/', { ...session, host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask('/', { ...session, host: `localhost:${port}` })).status).toBe(403);
    expect((await ask('/', { ...session, origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/', { ...session, origin: 'null' })).status).toBe(403);
    expect((await ask('/', { ...session, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('sends the content policy with everything and no CORS header with anything', async () => {
    const { ask, logIn, origin } = await startServer();
    const session = await logIn();
    for (const answer of [
      await ask('/', session),
      await ask('/missing', session),
      await ask('/rpc/vault/status', { ...session, origin }, 'POST'),
      await ask('/', { origin: 'https://evil.example' }, 'OPTIONS'),
    ]) {
      expect(String(answer.headers['content-security-policy'])).toContain("default-src 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('serves only the files of its table', async () => {
    const { ask, logIn } = await startServer();
    const session = await logIn();
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/index.html/',
    ]) {
      expect((await ask(path, session)).status).toBe(404);
    }
    expect((await ask('/', session, 'DELETE')).status).toBe(405);
  });

  it('hands out bytes by handle, originals as downloads', async () => {
    const { ask, logIn, composition } = await startServer();
    const session = await logIn();
    const content = new TextEncoder().encode('<script>alert(1)</script>');
    const { url } = composition.handles.put(content, { mediaType: 'text/html', fileName: '证件<script>.html' });
    const answer = await ask(url, session);
    expect(answer.status).toBe(200);
    expect(String(answer.headers['content-disposition'])).toMatch(/^attachment; filename\*=UTF-8''%E8%AF%81/);
    expect((await ask('/files/unknown', session)).status).toBe(404);
  });

  it('refuses a body over the limit before reading it', async () => {
    const { ask, logIn, origin } = await startServer();
    const headers = {
      ...(await logIn()),
      origin,
      'content-type': 'application/json',
      'content-length': String(2 ** 30),
    };
    const answer = await Promise.race([
      ask('/rpc/names/check', headers, 'POST').catch((error: NodeJS.ErrnoException) => ({ status: error.code })),
      new Promise<{ status: string }>((resolve) => setTimeout(() => resolve({ status: 'no answer' }), 5_000)),
    ]);
    expect([413, 'ECONNRESET']).toContain(answer.status);
  });

  it('listens on 127.0.0.1 and on no other address of this computer', async () => {
    const { port } = await startServer();
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: Number(port) });
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      expect(reached).toBe(false);
    }
  });
});
