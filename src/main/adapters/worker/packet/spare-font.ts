import { type PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { BASELINE, EM_PIXELS, type GlyphPicture } from './system-glyphs.ts';

/** A font of the packet's own for characters that the embedded one lacks: each glyph is a picture. */
export interface SpareFont {
  readonly ref: PDFRef;
  /** The code of each character, from 1. */
  readonly codes: ReadonlyMap<string, number>;
  /** The picture of each character, as an object that paints one unit by one. */
  readonly pictures: ReadonlyMap<string, PDFRef>;
}

/**
 * Poppler tells the size of a Type 3 font from the width of its letter m, and tears the line apart where it guesses
 * wrong: an m that nobody uses, as wide as it expects.
 */
const MEASURE = { name: 'm', width: 600 } as const;

/** One byte names a glyph, and no name or address comes near this many characters that a font of 30,000 lacks. */
const MAX_SPARE_GLYPHS = 250;

const EM = 1000;
const BELOW = Math.round((1 - BASELINE) * EM);

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function utf16(character: string): string {
  return [...Array(character.length).keys()].map((at) => hex(character.charCodeAt(at), 4)).join('');
}

/** Says which character each code is, so that text can be searched and copied (ISO 32000 9.10.3). */
function unicodeMap(characters: readonly string[]): string {
  const lines = characters.map((character, index) => `<${hex(index + 1, 2)}> <${utf16(character)}>`);
  // A block may hold a hundred lines.
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
    lines.slice(at * 100, at * 100 + 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function embedPicture({ context }: PDFDocument, { bits }: GlyphPicture): PDFRef {
  const image = context.flateStream(bits, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: EM_PIXELS,
    Height: EM_PIXELS,
    ImageMask: true,
    BitsPerComponent: 1,
    Decode: [1, 0],
  });
  return context.register(image);
}

/** Makes a Type 3 font of the pictures. Readers take its text like any other, which a mere picture would not give. */
export function embedSpareFont(document: PDFDocument, glyphs: ReadonlyMap<string, GlyphPicture>): SpareFont | null {
  const { context } = document;
  const entries = [...glyphs].slice(0, MAX_SPARE_GLYPHS);
  if (entries.length === 0) return null;
  const characters = entries.map(([character]) => character);
  const pictures = new Map(entries.map(([character, glyph]) => [character, embedPicture(document, glyph)]));
  const named = [...pictures.values()].map((ref, index) => [`g${index + 1}`, ref] as const);
  const procedures = named.map(([name]) => {
    const drawing = `${EM} 0 0 ${-BELOW} ${EM} ${EM - BELOW} d1 ${EM} 0 0 ${EM} 0 ${-BELOW} cm /${name} Do`;
    return [name, context.register(context.flateStream(drawing))] as const;
  });
  const measure = context.register(context.flateStream(`${MEASURE.width} 0 d0`));
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, -BELOW, EM, EM - BELOW],
    FontMatrix: [1 / EM, 0, 0, 1 / EM, 0, 0],
    CharProcs: Object.fromEntries([...procedures, [MEASURE.name, measure]]),
    Encoding: {
      Type: 'Encoding',
      Differences: [1, ...[...named.map(([name]) => name), MEASURE.name].map((name) => PDFName.of(name))],
    },
    FirstChar: 1,
    LastChar: named.length + 1,
    Widths: [...named.map(() => EM), MEASURE.width],
    Resources: { XObject: Object.fromEntries(named) },
    ToUnicode: context.register(context.flateStream(unicodeMap(characters))),
  });
  const codes = new Map(characters.map((character, index) => [character, index + 1]));
  return { ref: context.register(font), codes, pictures };
}
