import type { PDFPage } from 'pdf-lib';
import { ID_KIND_NAMES } from '../../../../shared/domain/applicants/applicant.ts';
import { LONG_TERM } from '../../../../shared/domain/calendar-date.ts';
import type { PacketLanguage } from '../../../../shared/domain/packet/packet-options.ts';
import type { PacketPlan } from '../../../../shared/domain/packet/packet-plan.ts';
import { A4 } from '../limits.ts';
import type { PacketFont } from './packet-font.ts';
import { type PacketTexts, textsIn } from './packet-texts.ts';
import { ACCENT, ALERT, breakLines, type Colour, HAIRLINE, INK, QUIET, Sheet } from './sheet.ts';

/** One line of the table of contents. Pages count from 1. */
export interface Content {
  readonly title: string;
  /** The name of the original, or what the page is for. */
  readonly original: string;
  /** The hash of the original; empty for a page of ours. */
  readonly sha256: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

const LEFT = 60;
const RIGHT = A4.width - 60;
const VALUE_X = 156;
const SUBTITLE = { size: 14, colour: INK };
const BODY = { size: 10.5, colour: INK };
const LABEL = { size: 9.5, colour: QUIET };
const CELL = { size: 9, colour: QUIET };
const SMALL = { size: 8, colour: QUIET };
const COLUMNS = { file: 268, pages: 432, hash: RIGHT } as const;
const FILE_WIDTH = 152;

function coverDate(date: string, texts: PacketTexts): string {
  const [year = '', month, day] = date.split('-');
  return texts.date(year, Number(month), Number(day));
}

function validity({ idValidFrom, idValidTo }: PacketPlan['applicant'], texts: PacketTexts): string {
  const dotted = (date: string): string => date.replaceAll('-', '.');
  if (!idValidFrom && !idValidTo) return '';
  return `${dotted(idValidFrom)} – ${idValidTo === LONG_TERM ? texts.longTerm : dotted(idValidTo)}`;
}

/** What the plan says for a field of the console, e.g. the name of a province. */
function planned(plan: PacketPlan, fieldId: string): string {
  return plan.values.find((value) => value.fieldId === fieldId)?.value ?? '';
}

type Row = readonly [label: string, value: string];

function applicantRows(plan: PacketPlan, language: PacketLanguage): readonly Row[] {
  const { applicant } = plan;
  const texts = textsIn(language);
  return [
    [texts.name, applicant.name],
    [texts.idKind, ID_KIND_NAMES[applicant.idKind][language === 'en' ? 'en' : 'zh']],
    [texts.idNumber, applicant.idNumber],
    [texts.validity, validity(applicant, texts)],
    [texts.idAddress, applicant.idAddress],
    [texts.region, planned(plan, 'fil.region')],
    [texts.postalAddress, applicant.postalAddress],
  ];
}

function programRows(plan: PacketPlan, texts: PacketTexts): readonly Row[] {
  return [
    [texts.programName, plan.program.name],
    [texts.content, planned(plan, 'fil.content')],
    [texts.remark, plan.program.remark],
  ];
}

/** Draws from top to bottom and remembers how far it came. */
class CoverWriter {
  readonly #sheet: Sheet;
  readonly #font: PacketFont;
  readonly #texts: PacketTexts;
  #y: number = A4.height - 70;

  constructor(sheet: Sheet, font: PacketFont, texts: PacketTexts) {
    this.#sheet = sheet;
    this.#font = font;
    this.#texts = texts;
  }

  head(plan: PacketPlan): void {
    this.#sheet.text(this.#texts.head, { x: LEFT, y: this.#y }, { size: 9, colour: QUIET });
    this.#sheet.textEnding(coverDate(plan.date, this.#texts), { x: RIGHT, y: this.#y }, { size: 9, colour: QUIET });
    this.#y -= 66;
    this.#sheet.text(this.#texts.title, { x: LEFT - 1, y: this.#y }, { size: 36, colour: INK, strong: true });
    this.#y -= 22;
    this.#sheet.fill({ x: LEFT, y: this.#y, width: 38, height: 3 }, ACCENT);
    this.#y -= 26;
    for (const line of this.#subtitle(plan)) {
      const at = { x: LEFT, y: this.#y, width: RIGHT - LEFT, leading: 21 };
      this.#y = this.#sheet.paragraph(line, at, SUBTITLE) - 21;
    }
    this.#y += 3;
  }

  section(title: string): void {
    this.#y -= 24;
    this.#sheet.text(title, { x: LEFT, y: this.#y }, { size: 11, colour: ACCENT, strong: true });
    this.#y -= 8;
    this.#sheet.fill({ x: LEFT, y: this.#y, width: RIGHT - LEFT, height: 0.6 }, HAIRLINE);
    this.#y -= 18;
  }

  rows(rows: readonly Row[]): void {
    for (const [label, value] of rows) {
      if (value === '') continue;
      this.#sheet.text(label, { x: LEFT, y: this.#y }, LABEL);
      const at = { x: VALUE_X, y: this.#y, width: RIGHT - VALUE_X, leading: 15.5 };
      this.#y = this.#sheet.paragraph(value, at, BODY) - 18.5;
    }
  }

  contentsHead(): void {
    this.#sheet.text(this.#texts.material, { x: LEFT, y: this.#y }, SMALL);
    this.#sheet.text(this.#texts.original, { x: COLUMNS.file, y: this.#y }, SMALL);
    this.#sheet.text(this.#texts.pages, { x: COLUMNS.pages, y: this.#y }, SMALL);
    this.#sheet.textEnding(this.#texts.hash, { x: COLUMNS.hash, y: this.#y }, SMALL);
    this.#y -= 20;
  }

  /** `left` counts this line and those to come: where there are many, a long file name gets one line of text, not two. */
  content({ title, original, sha256, firstPage, lastPage }: Content, left: number): void {
    const pages = firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`;
    const file = this.shorten(original, this.roomFor() >= 2 * left ? 2 : 1, { size: CELL.size, width: FILE_WIDTH });
    this.#line(title, INK, { file, pages, hash: sha256.slice(0, 12) });
  }

  missing(label: string): void {
    this.#line(label, ALERT, { file: this.#texts.notGiven, pages: '—', hash: '' });
  }

  foot(plan: PacketPlan): void {
    this.#sheet.text(this.#texts.foot(plan.rulePackVersion), { x: LEFT, y: 40 }, SMALL);
  }

  #line(
    title: string,
    colour: Colour,
    cells: { readonly file: string; readonly pages: string; readonly hash: string },
  ): void {
    const top = this.#y;
    const titleEnd = this.#sheet.paragraph(title, { x: LEFT, y: top, width: 196, leading: 14 }, { size: 10, colour });
    const fileEnd = this.#sheet.paragraph(
      cells.file,
      { x: COLUMNS.file, y: top, width: FILE_WIDTH, leading: 12.5 },
      CELL,
    );
    this.#sheet.text(cells.pages, { x: COLUMNS.pages, y: top }, CELL);
    this.#sheet.textEnding(cells.hash, { x: COLUMNS.hash, y: top }, CELL);
    this.#y = Math.min(titleEnd, fileEnd) - 18;
  }

  /** Program and person beside each other; where there is no room for that, each on a line of its own. */
  #subtitle({ program, applicant }: PacketPlan): readonly string[] {
    const parts = [program.name, applicant.name].filter((part) => part !== '');
    const line = parts.join(' · ');
    return this.#font.width(this.#font.prepare(line), SUBTITLE.size) <= RIGHT - LEFT ? [line] : parts;
  }

  /** How many more lines of contents have room above the foot. */
  roomFor(): number {
    return Math.max(0, Math.floor((this.#y - 62) / 18));
  }

  rest(count: number): void {
    this.#sheet.text(this.#texts.more(count), { x: LEFT, y: this.#y }, LABEL);
  }

  /** A remark of 200 characters is shown whole; a longer text would push the contents off the page. */
  shorten(text: string, lines: number, fit = { size: BODY.size, width: RIGHT - VALUE_X }): string {
    const prepared = this.#font.prepare(text);
    const broken = breakLines(this.#font, prepared, fit);
    if (broken.length <= lines) return prepared;
    // The lines lost the spaces between them: cut the text itself where it begins to need one line more.
    let characters = [...prepared].slice(0, broken.slice(0, lines).join(' ').length);
    const isTooLong = () => breakLines(this.#font, characters.join(''), fit).length > lines;
    while (isTooLong()) characters = characters.slice(0, -1);
    return `${characters.slice(0, -1).join('').trimEnd()}…`;
  }
}

/** The first page: whom and what the packet is for, and where in it everything is. */
export function drawCover(
  page: PDFPage,
  font: PacketFont,
  about: { readonly plan: PacketPlan; readonly contents: readonly Content[]; readonly language: PacketLanguage },
): void {
  const { plan, contents, language } = about;
  const texts = textsIn(language);
  const sheet = new Sheet(font);
  const writer = new CoverWriter(sheet, font, texts);
  const short = (rows: readonly Row[]): readonly Row[] =>
    rows.map(([label, value]) => [label, writer.shorten(value, 6)]);
  writer.head(plan);
  writer.section(texts.applicant);
  writer.rows(short(applicantRows(plan, language)));
  writer.section(texts.program);
  writer.rows(short(programRows(plan, texts)));
  writer.section(texts.contents);
  writer.contentsHead();
  const missing = plan.slots.filter((slot) => slot.required && slot.documentId === null);
  // What is missing comes first: where not every line has room, it is the last that may be left out.
  const lines = [
    ...missing.map((slot) => () => writer.missing(language === 'en' ? slot.label.en : slot.label.zh)),
    ...contents.map((content) => (left: number) => writer.content(content, left)),
  ];
  for (const [index, draw] of lines.entries()) {
    const left = lines.length - index;
    if (writer.roomFor() < 2 && left > 1) {
      writer.rest(left);
      break;
    }
    draw(left);
  }
  writer.foot(plan);
  sheet.drawOn(page);
}
