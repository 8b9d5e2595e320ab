import { createHmac } from 'node:crypto';

/**
 * HKDF-SHA256 (RFC 5869) to 32 bytes, which is one block of its second part. Out of two HMACs because `crypto.hkdf`
 * has been missing from Electron's BoringSSL before (electron/electron#31634), and a vault must open in every host.
 */
export function hkdf(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  const extracted = createHmac('sha256', salt).update(secret).digest();
  const expanded = createHmac('sha256', extracted).update(purpose, 'utf8').update(Uint8Array.of(1)).digest();
  extracted.fill(0);
  return expanded;
}
