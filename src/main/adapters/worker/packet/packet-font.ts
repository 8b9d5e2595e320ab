import { readFile } from 'node:fs/promises';
import type { Font } from '@cantoo/fontkit';
import type { PDFDocument, PDFFont, PDFRef } from 'pdf-lib';
import { fontPath } from './font-file.ts';
import { pathOperators } from './glyph-path.ts';
import { unifyRadicals } from './radicals.ts';
import { embedSpareFont, type SpareFont } from './spare-font.ts';
import { drawSystemGlyphs } from './system-glyphs.ts';

/** Drawn where no font has a glyph: the mark that Chinese print uses for a character it lacks. */
const SUBSTITUTE = '〓';

/** A text as outlines at a size: the path, and the pictures of characters that have none. */
export interface Outlines {
  readonly path: string;
  readonly width: number;
  readonly pictures: readonly { readonly ref: PDFRef; readonly x: number }[];
}

let loading: Promise<{ readonly font: Font; readonly bytes: Uint8Array }> | undefined;

/** The font of the packets, read once a thread. */
export function loadFont(resourcesDir: string): Promise<{ readonly font: Font; readonly bytes: Uint8Array }> {
  loading ??= (async () => {
    const bytes = await readFile(await fontPath(resourcesDir));
    const { create } = await import('@cantoo/fontkit');
    const font = create(bytes) as Font; // A TrueType file holds one font, never a collection.
    // pdf-lib sets glyphs by their own widths: working out where else they might stand took half of the time of a line.
    Object.defineProperty(font, 'GPOS', { value: null });
    return { font, bytes };
  })();
  return loading;
}

/** Widths of single characters at this size. There is one font, and it has no more than 30,000 of them. */
const characterWidths = new Map<string, number>();
const WIDTH_SIZE = 1000;

/** The characters of a text as they are drawn: one line, radicals unified, nothing that cannot be seen. */
function charactersOf(text: string): readonly string[] {
  const line = unifyRadicals(text.normalize('NFC')).replaceAll(/\s+/gu, ' ');
  return [...line].filter((character) => !/\p{Cc}|\p{Variation_Selector}/u.test(character));
}

function has(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** The packet's font, with a spare one behind it: measuring, encoding and outlines, and a record of what was lacking. */
export class PacketFont {
  readonly embedded: PDFFont;
  readonly #font: Font;
  readonly #spare: SpareFont | null;
  readonly #missing = new Set<string>();
  readonly #spared = new Set<string>();

  constructor(embedded: PDFFont, font: Font, spare: SpareFont | null) {
    this.embedded = embedded;
    this.#font = font;
    this.#spare = spare;
  }

  /** The same font with another spare one behind it. */
  static withSpare(font: PacketFont, spare: SpareFont | null): PacketFont {
    return new PacketFont(font.embedded, font.#font, spare);
  }

  /** Characters that were asked for and no font has, in order of appearance. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** Characters that were drawn by a font of the system. */
  get spared(): readonly string[] {
    return [...this.#spared];
  }

  /** The fonts by the names that `show` calls them. */
  get resources(): Record<string, PDFRef> {
    return { F: this.embedded.ref, ...(this.#spare && { R: this.#spare.ref }) };
  }

  /** The text as it can be drawn: one line, radicals unified, what is missing marked and remembered. */
  prepare(text: string): string {
    return charactersOf(text)
      .map((character) => {
        if (has(this.#font, character)) return character;
        if (this.#spare?.codes.has(character)) {
          this.#spared.add(character);
          return character;
        }
        this.#missing.add(character);
        return SUBSTITUTE;
      })
      .join('');
  }

  /** Width in points of a text that went through `prepare`. */
  width(prepared: string, size: number): number {
    return this.#runs(prepared).reduce(
      (sum, { text, isSpare }) => sum + (isSpare ? [...text].length * size : this.#ownWidth(text, size)),
      0,
    );
  }

  /** Chinese is measured character by character when lines are broken; shaping each of them anew took a tenth of a build. */
  #ownWidth(text: string, size: number): number {
    if (text.length > 1) return this.embedded.widthOfTextAtSize(text, size);
    const known = characterWidths.get(text);
    const width = known ?? this.embedded.widthOfTextAtSize(text, WIDTH_SIZE);
    if (known === undefined) characterWidths.set(text, width);
    return (width * size) / WIDTH_SIZE;
  }

  /** The operators that show a prepared text inside a text object, font and size included. */
  show(prepared: string, size: string): string {
    return this.#runs(prepared)
      .map(({ text, isSpare }) => {
        if (!isSpare) return `/F ${size} Tf ${this.embedded.encodeText(text).toString()} Tj`;
        const codes = [...text].map((character) => this.#spare?.codes.get(character) ?? 0);
        return `/R ${size} Tf <${Buffer.from(codes).toString('hex')}> Tj`;
      })
      .join(' ');
  }

  /** The outlines of a text at this size. */
  outlines(text: string, size: number): Outlines {
    const scale = size / this.#font.unitsPerEm;
    const parts: string[] = [];
    const pictures: { ref: PDFRef; x: number }[] = [];
    let x = 0;
    for (const { text: run, isSpare } of this.#runs(this.prepare(text))) {
      if (isSpare) {
        for (const character of run) {
          const ref = this.#spare?.pictures.get(character);
          if (ref) pictures.push({ ref, x });
          x += size;
        }
        continue;
      }
      for (const glyph of this.#font.layout(run).glyphs) {
        const left = x;
        parts.push(pathOperators(glyph.path.commands, (px, py) => [px * scale + left, py * scale]));
        x += glyph.advanceWidth * scale;
      }
    }
    return { path: parts.join('\n'), width: x, pictures };
  }

  /** Pieces of a prepared text by the font that has them. */
  #runs(prepared: string): readonly { readonly text: string; readonly isSpare: boolean }[] {
    if (!this.#spare) return [{ text: prepared, isSpare: false }];
    const runs: { text: string; isSpare: boolean }[] = [];
    for (const character of prepared) {
      const isSpare = this.#spare.codes.has(character);
      const last = runs.at(-1);
      if (last && last.isSpare === isSpare) last.text += character;
      else runs.push({ text: character, isSpare });
    }
    return runs;
  }
}

/** A six-letter tag marks an embedded subset (ISO 32000 9.6.4); a fixed one, or the same plan would not give the same bytes. */
const SUBSET_NAME = 'BEIHAO+NotoSansSC-Regular';

/** Embeds the font as a subset of what will have been encoded when the document is saved. `texts` is all that may be drawn. */
export async function embedPacketFont(
  document: PDFDocument,
  { resourcesDir, texts }: { readonly resourcesDir: string; readonly texts: readonly string[] },
): Promise<PacketFont> {
  const { font, bytes } = await loadFont(resourcesDir);
  // The parsed font is handed over: parsing it again for each packet would double the time.
  document.registerFontkit({ create: () => font });
  const embedded = await document.embedFont(bytes, { subset: true, customName: SUBSET_NAME });
  const lacking = new Set(texts.flatMap(charactersOf).filter((character) => !has(font, character)));
  const spare = lacking.size > 0 ? embedSpareFont(document, await drawSystemGlyphs([...lacking])) : null;
  return new PacketFont(embedded, font, spare);
}
