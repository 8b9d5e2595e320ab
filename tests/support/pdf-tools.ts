import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument } from 'pdf-lib';

/** Whether a command-line tool is here; tests that need it say what they skip otherwise. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Runs a tool in a folder of its own that holds `in.pdf`, and lets `read` fetch what it made. */
export function withPdfFile<T>(bytes: Uint8Array, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-pdf-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), bytes);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function run(tool: string, args: readonly string[], cwd: string): string {
  return execFileSync(tool, [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A PDF with one word on each page. `turns` and `sizes` are given page by page. */
export async function makePdf(options: {
  readonly pages: number;
  readonly size?: readonly [number, number];
  readonly turn?: number;
}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let number = 1; number <= options.pages; number++) {
    const [width, height] = options.size ?? [595.28, 841.89];
    const page = document.addPage([width, height]);
    page.drawText(`Page${number}`, { x: width * 0.1, y: height * 0.8, size: 20 });
    if (options.turn) page.setRotation(degrees(options.turn));
  }
  return document.save();
}

/** Encrypted by qpdf with these passwords; `bits` as qpdf takes it. */
export function encryptPdf(
  bytes: Uint8Array,
  { user, owner, bits }: { readonly user: string; readonly owner: string; readonly bits: '40' | '128' | '256' },
): Uint8Array {
  return withPdfFile(bytes, (folder) => {
    const weak = bits === '256' ? [] : ['--allow-weak-crypto'];
    run('qpdf', [...weak, '--encrypt', user, owner, bits, '--', 'in.pdf', 'out.pdf'], folder);
    return Uint8Array.from(readFileSync(join(folder, 'out.pdf')));
  });
}
