import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppFailure } from '../../services/app-failure.ts';
import { hkdf } from './hkdf.ts';

const FORMAT = 1;

/** Strict about every character: what could be edited without being noticed would be a way in. */
const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const wrapped = { nonce: hex(12), sealed: hex(48) };
const cost = z.int().positive();

const keyEntry = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('passphrase'),
    kdf: z.strictObject({
      name: z.literal('argon2id'),
      memoryKiB: cost,
      iterations: cost,
      parallelism: cost,
      salt: hex(16),
    }),
    ...wrapped,
  }),
  z.strictObject({
    way: z.literal('recovery-key'),
    kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: hex(16) }),
    ...wrapped,
  }),
  z.strictObject({
    way: z.literal('system-store'),
    /** The wrapping key as the system's own store gave it back. */
    kdf: z.strictObject({ name: z.literal('system-store'), protectedKey: z.string().regex(/^(?:[0-9a-f]{2})+$/) }),
    ...wrapped,
  }),
]);

const keyFile = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: z.uuid(),
  /** Grows with every change, so that an older file is known for one; files of the first versions have none. */
  revision: z.int().positive().optional(),
  ways: z
    .array(keyEntry)
    .min(1)
    .refine((ways) => new Set(ways.map(({ way }) => way)).size === ways.length),
  mac: hex(32),
});

/** `vault.json`: the data key, wrapped once for each way to unlock. Nothing in it is secret. */
export type KeyFile = z.output<typeof keyFile>;
type SealedContent = Pick<KeyFile, 'vaultId' | 'revision' | 'ways'>;
export type KeyEntry = z.output<typeof keyEntry>;
export type KeyEntryOf<Way extends KeyEntry['way']> = Extract<KeyEntry, { readonly way: Way }>;

/** One text for one meaning: keys sorted, no white space. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** What a wrapped key is bound to: with any of it edited, the key does not open. */
export function describeEntry(vaultId: string, { way, kdf }: Pick<KeyEntry, 'way' | 'kdf'>): string {
  return canonical({ format: FORMAT, vaultId, way, kdf });
}

function macOf({ vaultId, revision, ways }: SealedContent, dataKey: Uint8Array): Buffer {
  const macKey = hkdf(dataKey, new Uint8Array(), 'beihao vault.json');
  return createHmac('sha256', macKey)
    .update(canonical({ format: FORMAT, vaultId, revision, ways }))
    .digest();
}

/** Puts the ways together, and a seal over all of them that only the data key can make. */
export function sealKeyFile(content: SealedContent, dataKey: Uint8Array): KeyFile {
  return { format: FORMAT, ...content, mac: macOf(content, dataKey).toString('hex') };
}

/** Whether the file as a whole is as we wrote it. */
export function isKeyFileIntact(file: KeyFile, dataKey: Uint8Array): boolean {
  return timingSafeEqual(macOf(file, dataKey), Buffer.from(file.mac, 'hex'));
}

export function formatKeyFile(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

const anyFormat = z.object({ format: z.int() });

/** Fails with `vault_newer` for a format of a later app, and with `vault_corrupt` for anything we did not write. */
export function parseKeyFile(text: string): KeyFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AppFailure('vault_corrupt', {}, { cause: error });
  }
  const newer = anyFormat.safeParse(json);
  if (newer.success && newer.data.format > FORMAT) throw new AppFailure('vault_newer', {});
  const parsed = keyFile.safeParse(json);
  if (!parsed.success) throw new AppFailure('vault_corrupt', {}, { cause: parsed.error });
  return parsed.data;
}
