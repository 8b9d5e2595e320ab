import { type PDFDocument, type PDFImage, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import type { PacketFont } from './packet-font.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export const INK: Colour = [0.13, 0.15, 0.17];
export const QUIET: Colour = [0.45, 0.48, 0.5];
export const HAIRLINE: Colour = [0.84, 0.86, 0.87];
export const ACCENT: Colour = [0.07, 0.4, 0.36];
export const ALERT: Colour = [0.72, 0.33, 0.05];

export interface TextStyle {
  readonly size: number;
  readonly colour: Colour;
  /** Drawn with a thin stroke of its own colour: the packet carries one weight of the font only. */
  readonly strong?: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number as PDF writes it: no exponent, no more digits than a printer can show. */
export function num(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

// Chinese typesetting: these do not begin a line, and those do not end one.
const NOT_FIRST = new Set('，。、；：？！）》」』】〉”’%…·)],.;:?!');
const NOT_LAST = new Set('（《「『【〈“‘([');

/** Breaks a prepared text into lines that fit a width. */
export function breakLines(
  font: PacketFont,
  prepared: string,
  fit: { readonly size: number; readonly width: number },
): readonly string[] {
  // A Latin word or a number stays whole unless it is longer than the line.
  const pieces = prepared.match(/[\p{ASCII}&&[^\s]]+|\s|[^\p{ASCII}]/gv) ?? [];
  const units = pieces.flatMap((piece) => (font.width(piece, fit.size) > fit.width ? [...piece] : [piece]));
  const lines: string[] = [];
  let line = '';
  // Units end where nothing is joined to what follows: their widths add up.
  let length = 0;
  for (const unit of units) {
    const width = font.width(unit, fit.size);
    if (length + width <= fit.width || line === '' || NOT_FIRST.has(unit)) {
      line += unit;
      length += width;
      continue;
    }
    const opening = NOT_LAST.has(line.at(-1) ?? '') ? (line.at(-1) ?? '') : '';
    lines.push(line.slice(0, line.length - opening.length).trimEnd());
    line = opening + unit.trimStart();
    length = font.width(line, fit.size);
  }
  return line === '' ? lines : [...lines, line];
}

/** What is drawn on one page or form, as PDF operators, with the objects that it names. */
export class Sheet {
  readonly #font: PacketFont;
  readonly #operators: string[] = [];
  readonly #objects = new Map<string, PDFRef>();
  readonly #states = new Map<string, PDFRef>();

  constructor(font: PacketFont) {
    this.#font = font;
  }

  raw(operators: string): void {
    this.#operators.push(operators);
  }

  /** One line with its baseline at `y`. */
  text(text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): void {
    this.#show(this.#font.prepare(text), at, style);
  }

  /** One line that ends at `x`. */
  textEnding(text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): void {
    const prepared = this.#font.prepare(text);
    this.#show(prepared, { x: at.x - this.#font.width(prepared, style.size), y: at.y }, style);
  }

  textCentred(text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): void {
    const prepared = this.#font.prepare(text);
    this.#show(prepared, { x: at.x - this.#font.width(prepared, style.size) / 2, y: at.y }, style);
  }

  /** As many lines as needed, downwards; answers the baseline of the last one. */
  paragraph(
    text: string,
    at: { readonly x: number; readonly y: number; readonly width: number; readonly leading: number },
    style: TextStyle,
  ): number {
    const lines = breakLines(this.#font, this.#font.prepare(text), { size: style.size, width: at.width });
    for (const [index, line] of lines.entries()) this.#show(line, { x: at.x, y: at.y - index * at.leading }, style);
    return at.y - Math.max(0, lines.length - 1) * at.leading;
  }

  fill({ x, y, width, height }: Box, colour: Colour): void {
    this.raw(`${colour.map(num).join(' ')} rg ${num(x)} ${num(y)} ${num(width)} ${num(height)} re f`);
  }

  /** Draws an image, or a form whose own size is one by one, into a box. */
  place(object: PDFRef, { x, y, width, height }: Box): void {
    const name = this.#nameOf(this.#objects, object, 'X');
    this.raw(`q ${num(width)} 0 0 ${num(height)} ${num(x)} ${num(y)} cm /${name} Do Q`);
  }

  /** Draws a form through a matrix. */
  placeForm(object: PDFRef, matrix: readonly number[]): void {
    this.raw(`q ${matrix.map(num).join(' ')} cm /${this.#nameOf(this.#objects, object, 'X')} Do Q`);
  }

  applyState(state: PDFRef): void {
    this.raw(`/${this.#nameOf(this.#states, state, 'G')} gs`);
  }

  /** Everything as a form object that other pages can show. */
  toForm(document: PDFDocument, box: Box): PDFRef {
    const form = document.context.flateStream(this.#operators.join('\n'), {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
      Resources: this.#resources(),
    });
    return document.context.register(form);
  }

  /** Everything on a page that is still empty. */
  drawOn(page: PDFPage): void {
    const { context } = page.doc;
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(this.#operators.join('\n'))));
    page.node.set(PDFName.of('Resources'), context.obj(this.#resources()));
  }

  /** Everything as a new page at the end of the document. */
  toPage(document: PDFDocument, size: { readonly width: number; readonly height: number }): void {
    this.drawOn(document.addPage([size.width, size.height]));
  }

  #show(prepared: string, at: { readonly x: number; readonly y: number }, { size, colour, strong }: TextStyle): void {
    const rgb = colour.map(num).join(' ');
    const mode = strong ? `2 Tr ${num(size * 0.028)} w ${rgb} RG` : '0 Tr';
    const place = `${num(at.x)} ${num(at.y)} Td`;
    this.raw(`BT ${rgb} rg ${mode} ${place} ${this.#font.show(prepared, num(size))} ET`);
  }

  #nameOf(names: Map<string, PDFRef>, object: PDFRef, prefix: string): string {
    for (const [name, ref] of names) if (ref === object) return name;
    const name = `${prefix}${names.size + 1}`;
    names.set(name, object);
    return name;
  }

  #resources(): { Font: Record<string, PDFRef>; XObject: Record<string, PDFRef>; ExtGState: Record<string, PDFRef> } {
    return {
      Font: this.#font.resources,
      XObject: Object.fromEntries(this.#objects),
      ExtGState: Object.fromEntries(this.#states),
    };
  }
}

/** The largest box of the image's shape inside `box`, centred. */
export function contain(image: Pick<PDFImage, 'width' | 'height'>, box: Box): Box {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
