import { packetManifest } from '../../shared/contract/packet.ts';
import type { PacketVerification } from '../../shared/domain/packet/packet-manifest.ts';
import { AppFailure } from './app-failure.ts';
import type { Digest } from './ports/digest.ts';
import type { FolderFile } from './ports/packet-folders.ts';

const MANIFEST = 'manifest.json';

/**
 * Compares a packet folder with its manifest: changed, missing and unexpected files are named.
 * Fails with `packet_not_found` where there is no manifest that can be read.
 */
export function verifyPacketFiles(files: readonly FolderFile[], folder: string, digest: Digest): PacketVerification {
  const manifest = readManifest(files, folder);
  const found = new Map(files.filter(({ path }) => path !== MANIFEST).map((file) => [file.path, file.content]));
  const listed = manifest.files.map(({ path, sha256 }) => {
    const content = found.get(path);
    found.delete(path);
    if (!content) return { path, state: 'missing' as const };
    return { path, state: digest.sha256(content) === sha256 ? ('ok' as const) : ('changed' as const) };
  });
  const unexpected = [...found.keys()].map((path) => ({ path, state: 'unexpected' as const }));
  const all = [...listed, ...unexpected];
  return { ok: all.every(({ state }) => state === 'ok'), files: all, findings: manifest.findings };
}

function readManifest(files: readonly FolderFile[], folder: string) {
  const file = files.find(({ path }) => path === MANIFEST);
  if (!file) throw new AppFailure('packet_not_found', { folder });
  const parsed = packetManifest.safeParse(parseJson(file.content));
  if (!parsed.success) throw new AppFailure('packet_not_found', { folder });
  return parsed.data;
}

function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    // Not JSON: the schema refuses `undefined` like any other wrong manifest.
    return undefined;
  }
}
