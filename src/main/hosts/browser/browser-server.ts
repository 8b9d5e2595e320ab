import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { Composition } from '../compose-services.ts';
import { SECURITY_HEADERS } from '../content-security-policy.ts';
import type { StaticFile } from '../static-files.ts';
import { createSessionGuard } from './session-guard.ts';

/** A document of 100 MB and what the wire adds to it. */
const MAX_BODY_BYTES = 110 * 1024 * 1024;

export interface BrowserServer {
  /** The one-time address to open; the second visit is refused. */
  readonly address: string;
  close(): Promise<void>;
}

interface ServerOptions {
  readonly composition: Composition;
  /** The renderer's files by path; asked for at every request, so that development can read them anew. */
  readonly files: () => Promise<ReadonlyMap<string, StaticFile>>;
  /** 0 for any free port. */
  readonly port: number;
}

/** Serves the renderer and the contract on 127.0.0.1 to the one browser that opens the one-time address. */
export async function startBrowserServer({ composition, files, port }: ServerOptions): Promise<BrowserServer> {
  const rpc = new RPCHandler(composition.router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })] });
  const guard = createSessionGuard(() => authority);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // What can be told was told by the contract; a connection that broke half-way has nobody to tell.
      response.destroy();
    });
  });
  await listen(server, port);
  // The server listens on a TCP address, never on a pipe.
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const path = new URL(request.url ?? '/', `http://${authority}`).pathname;
    if (!guard.isOurs(request)) return refuse(response, 403);
    if (guard.redeem(path)) return welcome(response, guard.setCookie);
    if (!guard.hasSession(request)) return refuse(response, 403);
    // Said before the first byte is read; the plugin below counts bodies that do not say their size.
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return refuse(response, 413);
    if (path.startsWith('/rpc/')) {
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
      if (!matched) refuse(response, 404);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    if (path.startsWith('/files/')) return sendHandle(composition, path.slice('/files/'.length), response);
    const file = (await files()).get(path);
    if (!file) return refuse(response, 404);
    send(response, file);
  }

  return {
    address: `http://${authority}${guard.startPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve());
  });
}

function welcome(response: ServerResponse, cookie: string): void {
  response.writeHead(303, { Location: '/', 'Set-Cookie': cookie }).end();
}

function refuse(response: ServerResponse, status: number): void {
  const text = '这个地址只能从备好启动时给出的一次性链接打开。请回到终端，重新运行 npm start。\n';
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function send(response: ServerResponse, { mediaType, content }: StaticFile): void {
  response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': content.byteLength }).end(content);
}

function sendHandle({ handles }: Composition, handle: string, response: ServerResponse): void {
  const found = handles.take(handle);
  if (!found) {
    refuse(response, 404);
    return;
  }
  // Only our own previews are shown in place; an original is a download and never runs as a page of ours.
  const isPreview = found.fileName === 'preview.jpg' && found.mediaType === 'image/jpeg';
  const name = encodeURIComponent(found.fileName);
  response.setHeader('Content-Disposition', `${isPreview ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
  send(response, found);
}
