import { type Protocol, protocol } from 'electron';
import type { Composition } from '../compose-services.ts';
import { SECURITY_HEADERS } from '../content-security-policy.ts';
import type { StaticFile } from '../static-files.ts';
import { APP_SCHEME, isAppAddress } from './app-origin.ts';

/** Must run before the app is ready: gives the scheme the rights of a normal origin, and no more. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the renderer's files and the bytes of handles; everything else is 404. */
export function serveApp(
  target: Protocol,
  files: ReadonlyMap<string, StaticFile>,
  { handles }: Pick<Composition, 'handles'>,
): void {
  target.handle(APP_SCHEME, (request) => {
    const { pathname } = new URL(request.url);
    if (!isAppAddress(request.url) || request.method !== 'GET') return answer(404, null);
    if (pathname.startsWith('/files/')) return answer(200, handles.take(pathname.slice('/files/'.length)) ?? null);
    return answer(200, files.get(pathname) ?? null);
  });
}

function answer(status: number, file: StaticFile | null): Response {
  if (!file) return new Response('', { status: 404, headers: SECURITY_HEADERS });
  const headers = { ...SECURITY_HEADERS, 'Content-Type': file.mediaType };
  return new Response(Uint8Array.from(file.content), { status, headers });
}
