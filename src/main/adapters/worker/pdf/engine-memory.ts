/** What is used of WebAssembly here: its types come with those of a browser, which this project does not load in Node. */
interface EngineMemory {
  readonly buffer: { readonly byteLength: number };
  grow(pages: number): number;
}

/**
 * The most that one engine may hold. A page may draw a form that draws a form, ten times each and a dozen deep: pdfium
 * would keep every one of them, up to the 4 GB that it can address (measured, 24 s). 512 MB are ten times what the
 * largest document of the corpus takes.
 */
const MAX_ENGINE_BYTES = 512 * 1024 * 1024;
const PAGE_BYTES = 65_536;

let limited = false;

/** From here on no engine in this thread grows beyond the limit: it fails on its document, and is replaced. */
export function limitEngineMemory(): void {
  if (limited) return;
  limited = true;
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: EngineMemory } } }).WebAssembly;
  const grow = Memory.prototype.grow;
  Memory.prototype.grow = function growWithin(this: EngineMemory, pages: number): number {
    // Emscripten takes this for what a machine without memory says, and tells the engine.
    if (this.buffer.byteLength + pages * PAGE_BYTES > MAX_ENGINE_BYTES) throw new RangeError('engine memory limit');
    return grow.call(this, pages);
  };
}
