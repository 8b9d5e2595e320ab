/** What is used of WebAssembly here: its types come with those of a browser, which this project does not load in Node. */
interface EngineMemory {
  readonly buffer: { readonly byteLength: number };
  grow(pages: number): number;
}

const MEGABYTE = 1024 * 1024;
/**
 * What an engine may hold besides the file itself. A page may draw a form that draws a form, ten times each and a dozen
 * deep: pdfium would keep every one of them, up to the 4 GB that it can address (measured, 24 s). The largest document
 * of the corpus takes 50 MB.
 */
const BASE_BYTES = 192 * MEGABYTE;
/** qpdf and pdfium read the file where it lies, but hold what they unpack of it, and an attachment while it is read. */
const TIMES_THE_FILE = 3;
const MAX_BYTES = 1024 * MEGABYTE;
const PAGE_BYTES = 65_536;

let limit = BASE_BYTES;
let guarded = false;

/** From here on no engine in this thread grows beyond the limit: it fails on its document, and is replaced. */
export function guardEngineMemory(): void {
  if (guarded) return;
  guarded = true;
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: EngineMemory } } }).WebAssembly;
  const grow = Memory.prototype.grow;
  Memory.prototype.grow = function growWithin(this: EngineMemory, pages: number): number {
    // Emscripten takes this for what a machine without memory says, and tells the engine.
    if (this.buffer.byteLength + pages * PAGE_BYTES > limit) throw new RangeError('engine memory limit');
    return grow.call(this, pages);
  };
}

/** Sets what the engine may hold for a file of so many bytes. Engines run one at a time, and to their end. */
export function allowForFile(bytes: number): void {
  limit = Math.min(MAX_BYTES, BASE_BYTES + TIMES_THE_FILE * bytes);
}
