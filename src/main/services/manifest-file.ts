import type { PacketManifest } from '../../shared/domain/packet/packet-manifest.ts';
import type { Digest } from './ports/digest.ts';

/** The bytes of `manifest.json`: the same manifest gives the same bytes. */
export function encodeManifest(manifest: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** What a `manifest.json` says; undefined where it is not JSON, which every schema refuses. */
export function decodeManifest(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}

/** The manifest with its own hash in it. */
export function sealManifest(manifest: PacketManifest, digest: Digest): PacketManifest {
  const unsealed = { ...manifest, manifestSha256: '' };
  return { ...unsealed, manifestSha256: digest.sha256(encodeManifest(unsealed)) };
}

/** Whether a manifest is as it was written. One of an older version has no hash and is taken as it is. */
export function isSealed(content: Uint8Array, digest: Digest): boolean {
  const read = decodeManifest(content);
  if (typeof read !== 'object' || read === null) return false;
  if (!('manifestSha256' in read)) return true;
  // The bytes too, not only what they say: a space more is a change.
  const isSameText = digest.sha256(encodeManifest(read)) === digest.sha256(content);
  return isSameText && digest.sha256(encodeManifest({ ...read, manifestSha256: '' })) === read.manifestSha256;
}
