import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is used of qpdf's WebAssembly build; its own types leave it out. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}

/** Rewritten by qpdf's WebAssembly build, which is there on every machine; `args` stand before the files. */
export async function rewriteWithQpdf(bytes: Uint8Array, args: readonly string[]): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@neslinesli93/qpdf-wasm');
  const create = require(path) as (module: object) => Promise<Qpdf>;
  const wasmBinary = readFileSync(path.replace(/\.js$/, '.wasm'));
  const qpdf = await create({ wasmBinary, noInitialRun: true });
  qpdf.FS.writeFile('in.pdf', bytes);
  // Deterministic where it can be; encryption asks for random numbers.
  const exitCode = qpdf.callMain([...args, 'in.pdf', 'out.pdf']);
  if (exitCode !== 0) throw new Error(`qpdf ended with ${exitCode}`);
  return Uint8Array.from(qpdf.FS.readFile('out.pdf'));
}

/** Every scheme that a PDF can be encrypted with. */
export const ENCRYPTIONS = {
  'RC4-40': ['40'],
  'RC4-128': ['128', '--use-aes=n'],
  'AES-128': ['128', '--use-aes=y'],
  'AES-256 R5': ['256', '--force-R5'],
  'AES-256 R6': ['256'],
} as const satisfies Record<string, readonly string[]>;

export type Encryption = keyof typeof ENCRYPTIONS;

/** Encrypted with this scheme, with an owner password and this user password. */
export function encryptWith(bytes: Uint8Array, scheme: Encryption, user: string): Promise<Uint8Array> {
  return rewriteWithQpdf(bytes, ['--allow-weak-crypto', '--encrypt', user, 'owner', ...ENCRYPTIONS[scheme], '--']);
}
