import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ownBytes } from '../own-bytes.ts';

/** The parts of qpdf's WebAssembly build that are used; its own types leave most of them out. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    init(input: () => null, output: (byte: number | null) => void, error: (byte: number | null) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
    unlink(path: string): void;
    readdir(path: string): readonly string[];
  };
}

type CreateQpdf = (module: object) => Promise<Qpdf>;

// In the memory file system of the engine.
const IN = 'in.pdf';
const OUT = 'out.pdf';

let loading: Promise<Qpdf> | undefined;

async function createQpdf(): Promise<Qpdf> {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@neslinesli93/qpdf-wasm');
  const create = require(path) as CreateQpdf; // An Emscripten module factory; the shipped types say so incompletely.
  const module: Partial<Qpdf> & { wasmBinary: Uint8Array; noInitialRun: true; preRun: (() => void)[] } = {
    wasmBinary: await readFile(path.replace(/\.js$/, '.wasm')),
    noInitialRun: true,
    // Its messages would go to the process's own output, and they can name what is in the file.
    preRun: [
      () =>
        module.FS?.init(
          () => null,
          () => undefined,
          () => undefined,
        ),
    ],
  };
  return create(module);
}

function exists(qpdf: Qpdf, name: string): boolean {
  return qpdf.FS.readdir('/').includes(name);
}

/** Runs qpdf on one file. Null when it threw: this build cannot catch its own exceptions and is unusable afterwards. */
async function runQpdf(
  bytes: Uint8Array,
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: Uint8Array | null } | null> {
  loading ??= createQpdf();
  const qpdf = await loading;
  try {
    qpdf.FS.writeFile(IN, bytes);
    const exitCode = qpdf.callMain(args);
    const output = exists(qpdf, OUT) ? ownBytes(qpdf.FS.readFile(OUT)) : null;
    return { exitCode, output };
  } catch {
    loading = undefined;
    return null;
  } finally {
    for (const path of [IN, OUT]) if (exists(qpdf, path)) qpdf.FS.unlink(path);
  }
}

/** The document without encryption; null when the password is wrong or the file is damaged (this build never repairs). */
export async function decryptWithQpdf(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const result = await runQpdf(bytes, [`--password=${password}`, '--decrypt', IN, OUT]);
  // 3: written, with warnings.
  return result && (result.exitCode === 0 || result.exitCode === 3) ? result.output : null;
}

/** `qpdf --check`: whether a whole file follows the rules, does so with warnings, or does not. */
export async function checkWithQpdf(bytes: Uint8Array): Promise<'clean' | 'warnings' | 'errors'> {
  const result = await runQpdf(bytes, ['--check', IN]);
  if (result?.exitCode === 0) return 'clean';
  return result?.exitCode === 3 ? 'warnings' : 'errors';
}
