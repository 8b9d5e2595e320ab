/** What Argon2id costs. Stored in `vault.json`, bound to the wrapped key. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** A cheaper derivation than the app's own, and that such vaults are opened: for tests that make many of them. */
export type WeakKdf = KdfCost & { readonly allowWeak: true };

/** The cost of every vault that we make; also the least that we accept from a file (DESIGN.md 4). */
export const KDF_COST: KdfCost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/** A file that asks for more would only take the memory of the machine. */
const KDF_CEILING: KdfCost = { memoryKiB: 1_048_576, iterations: 64, parallelism: 16 };

function isAtLeast(cost: KdfCost, least: KdfCost): boolean {
  return (
    cost.memoryKiB >= least.memoryKiB && cost.iterations >= least.iterations && cost.parallelism >= least.parallelism
  );
}

/** Whether a stored cost is one that we could have written. `allowWeak` is for tests, which cannot wait. */
export function isAcceptableCost(cost: KdfCost, allowWeak: boolean): boolean {
  return isAtLeast(KDF_CEILING, cost) && (allowWeak || isAtLeast(cost, KDF_COST));
}

/**
 * The passphrase as it is hashed: as RFC 8265 (OpaqueString) prepares it, NFC, and every kind of space is the plain one.
 * NFC makes the same text typed on Windows and macOS the same bytes. NFKC would also make texts equal that look
 * different (ａ and a, ① and 1): that guesses at what was meant, weakens the secret and cannot be taken back later.
 */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.replace(/\p{Zs}/gu, ' ').normalize('NFC');
}
