import { packetManifest } from '../../shared/contract/packet.ts';
import type { FileMark, PacketVerification, VerifiedFile } from '../../shared/domain/packet/packet-manifest.ts';
import { AppFailure } from './app-failure.ts';
import { decodeManifest, isSealed } from './manifest-file.ts';
import type { Digest } from './ports/digest.ts';
import type { RecheckedFile } from './ports/document-worker.ts';
import type { FolderFile } from './ports/packet-folders.ts';
import type { Ports } from './ports/ports.ts';

const MANIFEST = 'manifest.json';

type VerifyPorts = Pick<Ports, 'digest' | 'worker'> & { readonly signal?: AbortSignal | undefined };

/**
 * Compares a packet folder with its manifest, each file and the manifest itself by hash, and opens every file again as the build did.
 * Changed, missing and unexpected files are named with what was expected and what was found.
 * Fails with `packet_not_found` where there is no manifest that can be read.
 */
export async function verifyPacketFiles(
  files: readonly FolderFile[],
  folder: string,
  { digest, worker, signal }: VerifyPorts,
): Promise<PacketVerification> {
  const manifest = readManifest(files, folder);
  const found = new Map(files.filter(({ path }) => path !== MANIFEST).map((file) => [file.path, file.content]));
  const markOf = (content: Uint8Array): FileMark => ({ bytes: content.length, sha256: digest.sha256(content) });
  const compared = manifest.files.map(({ path, sha256, bytes }): VerifiedFile => {
    const content = found.get(path);
    const expected = { bytes, sha256 };
    if (!content) return { path, state: 'missing', expected, found: null };
    const mark = markOf(content);
    return { path, state: mark.sha256 === sha256 ? 'ok' : 'changed', expected, found: mark };
  });
  const listed = new Set(manifest.files.map(({ path }) => path));
  const unexpected = [...found]
    .filter(([path]) => !listed.has(path))
    .map(([path, content]): VerifiedFile => ({ path, state: 'unexpected', expected: null, found: markOf(content) }));
  // What was changed is not opened: it is nobody's work that is known here.
  const contentOf = ({ path, state }: VerifiedFile) => (state === 'ok' ? (found.get(path) ?? null) : null);
  const contents = new Map(compared.map((file) => [file.path, contentOf(file)]));
  const toRecheck = manifest.files.map((file) => ({ ...file, content: contents.get(file.path) ?? null }));
  const rechecked = await worker.recheckPacket({ program: manifest.program, files: toRecheck }, { signal });
  const own = manifestAsFound(files, digest);
  const all = [...own, ...compared.map((file) => withChecks(file, rechecked)), ...unexpected];
  const ok = all.every(({ state, failed }) => state === 'ok' && (failed ?? []).length === 0);
  return { ok, files: all, findings: manifest.findings };
}

function withChecks(file: VerifiedFile, rechecked: readonly RecheckedFile[]): VerifiedFile {
  const own = rechecked.find(({ path }) => path === file.path);
  return own ? { ...file, checks: own.checks, failed: own.failed } : file;
}

/** The manifest itself, where it was changed. */
function manifestAsFound(files: readonly FolderFile[], digest: Digest): readonly VerifiedFile[] {
  const content = files.find(({ path }) => path === MANIFEST)?.content ?? new Uint8Array();
  if (isSealed(content, digest)) return [];
  const found = { bytes: content.length, sha256: digest.sha256(content) };
  return [{ path: MANIFEST, state: 'changed', expected: null, found }];
}

function readManifest(files: readonly FolderFile[], folder: string) {
  const file = files.find(({ path }) => path === MANIFEST);
  if (!file) throw new AppFailure('packet_not_found', { folder });
  const parsed = packetManifest.safeParse(decodeManifest(file.content));
  if (!parsed.success) throw new AppFailure('packet_not_found', { folder });
  return parsed.data;
}
