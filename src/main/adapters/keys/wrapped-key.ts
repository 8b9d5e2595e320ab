import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key sealed under another key; hex. */
export interface WrappedKey {
  readonly nonce: string;
  /** Ciphertext and tag. */
  readonly sealed: string;
}

/** Seals a key. `about` is not stored here, but must be the same words when it is opened. */
export function wrapKey(key: Uint8Array, wrappingKey: Uint8Array, about: string): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
}

/** The key, or undefined when the wrapping key is wrong or anything was edited. */
export function unwrapKey(wrapped: WrappedKey, wrappingKey: Uint8Array, about: string): Uint8Array | undefined {
  const sealed = Buffer.from(wrapped.sealed, 'hex');
  const decipher = createDecipheriv(CIPHER, wrappingKey, Buffer.from(wrapped.nonce, 'hex'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const key = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
    return key;
  } catch {
    // The one thing `final` can say here: not authentic.
    key.fill(0);
    return undefined;
  }
}
