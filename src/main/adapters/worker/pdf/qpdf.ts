import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ownBytes } from '../own-bytes.ts';
import { allowForFile, guardEngineMemory } from './engine-memory.ts';

/** The parts of qpdf's WebAssembly build that are used; its own types leave most of them out. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    init(input: () => null, output: (byte: number | null) => void, error: (byte: number | null) => void): void;
    open(path: string, flags: 'w'): object;
    write(stream: object, bytes: Uint8Array, from: number, length: number, position: undefined, canOwn: true): number;
    close(stream: object): void;
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

/** What the last run said. Kept for one question only: it can name what is in the file. */
let said: number[] = [];
const MOST_SAID = 10_000;

async function createQpdf(): Promise<Qpdf> {
  guardEngineMemory();
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
          (byte) => {
            if (byte !== null && said.length < MOST_SAID) said.push(byte);
          },
        ),
    ],
  };
  return create(module);
}

/** qpdf, loaded once a thread from the package's own file. */
export function loadQpdf(): Promise<Qpdf> {
  loading ??= createQpdf();
  return loading;
}

function exists(qpdf: Qpdf, name: string): boolean {
  return qpdf.FS.readdir('/').includes(name);
}

/**
 * Makes bytes the input without a copy: qpdf only reads what it is given. Not by `writeFile`, whose option for that is
 * called otherwise in this build and does nothing (measured: a copy of each packet).
 */
function lend({ FS }: Qpdf, bytes: Uint8Array): void {
  const stream = FS.open(IN, 'w');
  FS.write(stream, bytes, 0, bytes.length, undefined, true);
  FS.close(stream);
}

/** Runs qpdf on one file. Null when it threw: this build cannot catch its own exceptions and is unusable afterwards. */
async function runQpdf(
  bytes: Uint8Array,
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: Uint8Array | null } | null> {
  const qpdf = await loadQpdf();
  said = [];
  allowForFile(bytes.length);
  try {
    lend(qpdf, bytes);
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

/** 3: written, with warnings. */
function written(result: Awaited<ReturnType<typeof runQpdf>>): Uint8Array | null {
  return result && (result.exitCode === 0 || result.exitCode === 3) ? result.output : null;
}

/** The document without encryption; null when the password is wrong or the file is damaged (this build never repairs). */
export async function decryptWithQpdf(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  return written(await runQpdf(bytes, [`--password=${password}`, '--decrypt', IN, OUT]));
}

/** Whether qpdf can read the file but for a password that it does not have. */
export async function isLockedForQpdf(bytes: Uint8Array): Promise<boolean> {
  await runQpdf(bytes, ['--password=', '--decrypt', IN, OUT]);
  return /invalid password/i.test(Buffer.from(said).toString('latin1'));
}

/** The same with fields and annotations drawn into the pages; fields that have no appearance get one. */
export async function flattenWithQpdf(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const flatten = ['--generate-appearances', '--flatten-annotations=screen'];
  return written(await runQpdf(bytes, [`--password=${password}`, '--decrypt', ...flatten, IN, OUT]));
}

/** `qpdf --check`: whether a whole file follows the rules, does so with warnings, or does not. */
export async function checkWithQpdf(bytes: Uint8Array): Promise<'clean' | 'warnings' | 'errors'> {
  const result = await runQpdf(bytes, ['--check', IN]);
  if (result?.exitCode === 0) return 'clean';
  return result?.exitCode === 3 ? 'warnings' : 'errors';
}
