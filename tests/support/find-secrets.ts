import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every run of 64 bytes holds one whole block of 32 that begins at a multiple of 32. */
const BLOCK = 32;
const KEY_BYTES = 6;
/** Blocks with fewer different bytes are padding or tables that any file may have. */
const MIN_DIFFERENT = 12;

interface Needle {
  readonly bytes: Buffer;
  readonly label: string;
}

/** The base64 characters that depend on these bytes alone, for each place where they can begin in a longer text. */
function base64Forms(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = Math.ceil((shift * 8) / 6);
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    return Buffer.from(text.slice(start, end), 'latin1');
  });
}

function textNeedles(text: string): readonly Needle[] {
  const utf16 = Buffer.from(text, 'utf16le');
  const forms = { 'UTF-8': Buffer.from(text), 'UTF-16LE': utf16, 'UTF-16BE': Buffer.from(utf16).swap16() };
  return Object.entries(forms).flatMap(([name, bytes]) => [
    { bytes, label: `${text} in ${name}` },
    ...base64Forms(bytes).map((form) => ({ bytes: form, label: `${text} in base64 of ${name}` })),
  ]);
}

function documentNeedles(name: string, content: Uint8Array): readonly Needle[] {
  const needles: Needle[] = [];
  for (let at = 0; at + BLOCK <= content.length; at += BLOCK) {
    const bytes = Buffer.from(content.subarray(at, at + BLOCK));
    if (new Set(bytes).size < MIN_DIFFERENT) continue;
    needles.push({ bytes, label: `${name} at ${at}` });
    for (const form of base64Forms(bytes)) needles.push({ bytes: form, label: `${name} at ${at} in base64` });
  }
  return needles;
}

/** What must not be readable: texts, and documents of which no 64 bytes in a row may be found. */
export interface Secrets {
  readonly texts: readonly string[];
  readonly documents: Readonly<Record<string, Uint8Array>>;
}

/** Looks for all of them at once. */
export function createSecretFinder({ texts, documents }: Secrets): (content: Buffer) => readonly string[] {
  const needles = [
    ...texts.flatMap(textNeedles),
    ...Object.entries(documents).flatMap(([name, content]) => documentNeedles(name, content)),
  ];
  const index = new Map<number, Needle[]>();
  for (const needle of needles) {
    const key = needle.bytes.readUIntBE(0, KEY_BYTES);
    index.set(key, [...(index.get(key) ?? []), needle]);
  }
  return (content) => {
    const found = new Set<string>();
    for (let at = 0; at + KEY_BYTES <= content.length; at += 1) {
      for (const { bytes, label } of index.get(content.readUIntBE(at, KEY_BYTES)) ?? []) {
        if (content.compare(bytes, 0, bytes.length, at, Math.min(content.length, at + bytes.length)) === 0)
          found.add(label);
      }
    }
    return [...found];
  };
}

/** Every file below the folders, with the secrets that can be read in it or in its name. */
export function findLeaks(folders: readonly string[], find: (content: Buffer) => readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ parentPath, name }) => {
        const path = join(parentPath, name);
        const inside = [...find(readFileSync(path)), ...find(Buffer.from(path))];
        return inside.map((label) => `${relative(folder, path)}: ${label}`);
      }),
  );
}
