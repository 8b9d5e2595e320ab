import { readFile } from 'node:fs/promises';
import type { Font } from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import { fontPath } from './font-file.ts';
import { unifyRadicals } from './radicals.ts';

/** Drawn where the font has no glyph: the mark that Chinese print uses for a character it lacks. */
const SUBSTITUTE = '〓';

let loading: Promise<{ readonly font: Font; readonly bytes: Uint8Array }> | undefined;

function loadFont(resourcesDir: string): Promise<{ readonly font: Font; readonly bytes: Uint8Array }> {
  loading ??= (async () => {
    const bytes = await readFile(await fontPath(resourcesDir));
    const { create } = await import('@cantoo/fontkit');
    return { font: create(bytes) as Font, bytes }; // A TrueType file holds one font, never a collection.
  })();
  return loading;
}

/** The packet's one font: measuring, encoding and outlines, and a record of what it could not draw. */
export class PacketFont {
  readonly embedded: PDFFont;
  readonly #font: Font;
  readonly #missing = new Set<string>();

  constructor(embedded: PDFFont, font: Font) {
    this.embedded = embedded;
    this.#font = font;
  }

  /** Characters that were asked for and are not in the font, in order of appearance. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** The text as it can be drawn: one line, radicals unified, what is missing marked and remembered. */
  prepare(text: string): string {
    const line = unifyRadicals(text.normalize('NFC')).replaceAll(/\s+/gu, ' ');
    return [...line]
      .filter((character) => !/\p{Cc}|\p{Variation_Selector}/u.test(character))
      .map((character) => {
        if (this.#font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
        this.#missing.add(character);
        return SUBSTITUTE;
      })
      .join('');
  }

  /** Width in points of a text that went through `prepare`. */
  width(prepared: string, size: number): number {
    return this.embedded.widthOfTextAtSize(prepared, size);
  }

  /** The PDF string that shows a prepared text. */
  encode(prepared: string): string {
    return this.embedded.encodeText(prepared).toString();
  }

  /** The outlines of a text as path operators at this size, with its width. Quadratic curves become cubic ones. */
  outlines(text: string, size: number): { readonly path: string; readonly width: number } {
    const scale = size / this.#font.unitsPerEm;
    const run = this.#font.layout(this.prepare(text));
    const parts: string[] = [];
    let x = 0;
    for (const [index, glyph] of run.glyphs.entries()) {
      const left = x;
      parts.push(pathOperators(glyph.path.commands, (px, py) => [px * scale + left, py * scale]));
      x += (run.positions?.[index]?.xAdvance ?? glyph.advanceWidth) * scale;
    }
    return { path: parts.join('\n'), width: x };
  }
}

type Commands = readonly { readonly command: string; readonly args: readonly number[] }[];
type Point = readonly [number, number];

function pathOperators(commands: Commands, place: (x: number, y: number) => Point): string {
  const out: string[] = [];
  let at: Point = [0, 0];
  const point = (args: readonly number[], index: number): Point => place(args[index] ?? 0, args[index + 1] ?? 0);
  const write = (operator: string, ...points: readonly Point[]): void => {
    out.push(`${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join(' ')} ${operator}`.trim());
    at = points.at(-1) ?? at;
  };
  const between = (from: Point, to: Point): Point => [
    from[0] + (2 / 3) * (to[0] - from[0]),
    from[1] + (2 / 3) * (to[1] - from[1]),
  ];
  for (const { command, args } of commands) {
    if (command === 'moveTo') write('m', point(args, 0));
    if (command === 'lineTo') write('l', point(args, 0));
    if (command === 'bezierCurveTo') write('c', point(args, 0), point(args, 2), point(args, 4));
    if (command === 'quadraticCurveTo') {
      const [control, end] = [point(args, 0), point(args, 2)];
      write('c', between(at, control), between(end, control), end);
    }
    if (command === 'closePath') write('h');
  }
  return out.join('\n');
}

/** A six-letter tag marks an embedded subset (ISO 32000 9.6.4); a fixed one, or the same plan would not give the same bytes. */
const SUBSET_NAME = 'BEIHAO+NotoSansSC-Regular';

/** Embeds the font as a subset of what will have been encoded when the document is saved. */
export async function embedPacketFont(document: PDFDocument, resourcesDir: string): Promise<PacketFont> {
  const { font, bytes } = await loadFont(resourcesDir);
  // The parsed font is handed over: parsing it again for each packet would double the time.
  document.registerFontkit({ create: () => font });
  const embedded = await document.embedFont(bytes, { subset: true, customName: SUBSET_NAME });
  return new PacketFont(embedded, font);
}
