import type { PDFDocument } from 'pdf-lib';
import type { Letter } from '../../../../shared/domain/letters/letter.ts';
import { A4 } from '../limits.ts';
import type { PacketFont } from './packet-font.ts';
import { ACCENT, breakLines, HAIRLINE, INK, QUIET, Sheet } from './sheet.ts';

const LEFT = 72;
const RIGHT = A4.width - 72;
const WIDTH = RIGHT - LEFT;
/** The foot holds the remark; the page number is below it. */
const BOTTOM = 104;
/** A long address or a long list of services must not push the signature off the page. */
const SMALLER = [0.94, 0.88, 0.82, 0.76, 0.7];

const TITLE_SIZES = [20, 19, 18, 17, 16] as const;

/** Draws one letter from top to bottom; the scale is for type and distances alike. */
class LetterWriter {
  readonly sheet: Sheet;
  readonly #font: PacketFont;
  readonly #scale: number;
  #y: number = A4.height - 92;

  constructor(font: PacketFont, scale: number) {
    this.sheet = new Sheet(font);
    this.#font = font;
    this.#scale = scale;
  }

  get y(): number {
    return this.#y;
  }

  title(text: string): void {
    // One word alone on a second line looks like a mistake: a title that is a little too long is set a little smaller.
    const fits = (size: number): boolean => this.#font.width(this.#font.prepare(text), size) <= WIDTH;
    const size = TITLE_SIZES.map((each) => each * this.#scale).find(fits) ?? TITLE_SIZES[0] * this.#scale;
    const lines = breakLines(this.#font, this.#font.prepare(text), { size, width: WIDTH });
    for (const line of lines) {
      this.sheet.textCentred(line, { x: A4.width / 2, y: this.#y }, { size, colour: INK, strong: true });
      this.#down(26);
    }
    this.#down(18);
  }

  paragraph(
    text: string,
    { indent = 0, after = 10 }: { readonly indent?: number; readonly after?: number } = {},
  ): void {
    const style = { size: this.#size, colour: INK };
    const at = { x: LEFT + indent, y: this.#y, width: WIDTH - indent, leading: this.#size * 1.72 };
    this.#y = this.sheet.paragraph(text, at, style);
    this.#down(this.#size / this.#scale + after);
  }

  points(points: readonly string[]): void {
    for (const [index, point] of points.entries()) {
      this.sheet.text(`${index + 1}.`, { x: LEFT + 4, y: this.#y }, { size: this.#size, colour: INK });
      this.paragraph(point, { indent: 24, after: 8 });
    }
  }

  fact(label: string, value: string): void {
    const x = LEFT + 116;
    const small = { size: this.#size * 0.9, colour: QUIET };
    this.sheet.text(label, { x: LEFT, y: this.#y }, small);
    if (value === '') {
      this.sheet.fill({ x, y: this.#y - 3, width: RIGHT - x, height: 0.6 }, QUIET);
    } else {
      const at = { x, y: this.#y, width: RIGHT - x, leading: this.#size * 1.45 };
      this.#y = this.sheet.paragraph(value, at, { size: this.#size, colour: INK });
    }
    this.#down(20);
  }

  gap(): void {
    this.#down(8);
  }

  rule(): void {
    this.sheet.fill({ x: LEFT, y: this.#y + 6, width: WIDTH, height: 0.6 }, HAIRLINE);
    this.#down(16);
  }

  signatures(labels: readonly string[]): void {
    this.#down(26);
    for (const label of labels) {
      const prepared = this.#font.prepare(label);
      const lineFrom = RIGHT - 150;
      this.sheet.text(
        prepared,
        { x: lineFrom - 8 - this.#font.width(prepared, this.#size), y: this.#y },
        { size: this.#size, colour: INK },
      );
      this.sheet.fill({ x: lineFrom, y: this.#y - 3, width: 150, height: 0.7 }, INK);
      this.#down(38);
    }
  }

  /** At the foot of the page, whatever is above it. */
  foot(remark: string, next: string | null): void {
    const style = { size: 8, colour: QUIET };
    let y = BOTTOM - 18;
    this.sheet.fill({ x: LEFT, y: y + 14, width: 26, height: 1.6 }, ACCENT);
    y = this.sheet.paragraph(remark, { x: LEFT, y, width: WIDTH, leading: 11.5 }, style) - 12.5;
    if (next) this.sheet.paragraph(next, { x: LEFT, y, width: WIDTH, leading: 11.5 }, style);
  }

  get #size(): number {
    return 11 * this.#scale;
  }

  #down(distance: number): void {
    this.#y -= distance * this.#scale;
  }
}

function write(font: PacketFont, letter: Letter, scale: number): LetterWriter {
  const writer = new LetterWriter(font, scale);
  writer.title(letter.title);
  writer.paragraph(letter.addressee, { after: 16 });
  for (const { label, value } of letter.facts) writer.fact(label, value);
  writer.rule();
  writer.paragraph(letter.opening);
  writer.points(letter.points);
  writer.gap();
  writer.paragraph(letter.closing);
  writer.signatures(letter.signatures);
  return writer;
}

/** One letter as one page to print and sign. */
export function addLetterPage(target: PDFDocument, font: PacketFont, letter: Letter): void {
  let writer = write(font, letter, 1);
  for (const scale of SMALLER) {
    if (writer.y >= BOTTOM) break;
    writer = write(font, letter, scale);
  }
  writer.foot(letter.remark, letter.next);
  writer.sheet.toPage(target, A4);
}
