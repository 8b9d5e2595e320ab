import { ID_KIND_NAMES } from '../../../../shared/domain/applicants/applicant.ts';
import { LONG_TERM } from '../../../../shared/domain/calendar-date.ts';
import type { PacketLanguage } from '../../../../shared/domain/packet/packet-options.ts';
import type { PacketLayout } from '../../../../shared/domain/packet/packet-plan.ts';
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

function validity({ idValidFrom, idValidTo }: PacketLayout['applicant'], texts: PacketTexts): string {
  const dotted = (date: string): string => date.replaceAll('-', '.');
  if (!idValidFrom && !idValidTo) return '';
  return `${dotted(idValidFrom)} – ${idValidTo === LONG_TERM ? texts.longTerm : dotted(idValidTo)}`;
}

/** What the plan says for a field of the console, e.g. the name of a province. */
function planned(plan: PacketLayout, fieldId: string): string {
  return plan.values.find((value) => value.fieldId === fieldId)?.value ?? '';
}

type Row = readonly [label: string, value: string];

function applicantRows(plan: PacketLayout, language: PacketLanguage): readonly Row[] {
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

function programRows(plan: PacketLayout, texts: PacketTexts): readonly Row[] {
  return [
    [texts.programName, plan.program.name],
    [texts.content, planned(plan, 'fil.content')],
    [texts.remark, plan.program.remark],
  ];
}

/** Draws from top to bottom and remembers how far it came. */
class CoverWriter {
  #sheet: Sheet;
  readonly #sheets: Sheet[];
  readonly #font: PacketFont;
  readonly #texts: PacketTexts;
  #y: number = A4.height - 70;

  constructor(font: PacketFont, texts: PacketTexts) {
    this.#sheet = new Sheet(font);
    this.#sheets = [this.#sheet];
    this.#font = font;
    this.#texts = texts;
  }

  /** One for each page. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  /** What has no room on the first page stands on pages of its own behind it. */
  turnPage(): void {
    this.#sheet = new Sheet(this.#font);
    this.#sheets.push(this.#sheet);
    this.#y = A4.height - 70;
    this.section(this.#texts.contentsGoOn);
    this.contentsHead();
  }

  head(plan: PacketLayout): void {
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

  /** `lines`: how many a long file name may take. */
  content({ title, original, sha256, firstPage, lastPage }: Content, lines: number): void {
    const pages = firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`;
    const file = this.shorten(original, lines, { size: CELL.size, width: FILE_WIDTH });
    this.#line(title, INK, { file, pages, hash: sha256.slice(0, 12) });
  }

  missing(label: string): void {
    this.#line(label, ALERT, { file: this.#texts.notGiven, pages: '—', hash: '' });
  }

  foot(plan: PacketLayout): void {
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
  #subtitle({ program, applicant }: PacketLayout): readonly string[] {
    const parts = [program.name, applicant.name].filter((part) => part !== '');
    const line = parts.join(' · ');
    return this.#font.width(this.#font.prepare(line), SUBTITLE.size) <= RIGHT - LEFT ? [line] : parts;
  }

  /** How many more lines of contents have room above the foot. */
  roomFor(): number {
    return Math.max(0, Math.floor((this.#y - 62) / 18));
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

/** Titles and file names of two lines take more; a page is turned while there is room for one of those. */
const ROOM_FOR_ANY = 2;

/**
 * What is missing, and then where everything is. Where all of it has room on this page, file names are shortened for
 * that; else it goes on behind.
 */
function writeContents(writer: CoverWriter, missing: readonly string[], contents: readonly Content[]): void {
  const lines = [
    ...missing.map((label) => () => writer.missing(label)),
    ...contents.map((content) => (fileLines: number) => writer.content(content, fileLines)),
  ];
  const goesOn = lines.length > writer.roomFor();
  for (const [index, write] of lines.entries()) {
    const left = lines.length - index;
    if (writer.roomFor() < (left === 1 ? 1 : ROOM_FOR_ANY)) writer.turnPage();
    write(goesOn || writer.roomFor() >= 2 * left ? 2 : 1);
  }
}

/**
 * The first page: whom and what the packet is for, and where in it everything is. A long list of contents goes on over
 * further pages: one sheet for each.
 */
export function drawCover(
  font: PacketFont,
  about: { readonly plan: PacketLayout; readonly contents: readonly Content[]; readonly language: PacketLanguage },
): readonly Sheet[] {
  const { plan, contents, language } = about;
  const texts = textsIn(language);
  const writer = new CoverWriter(font, texts);
  const short = (rows: readonly Row[]): readonly Row[] =>
    rows.map(([label, value]) => [label, writer.shorten(value, 6)]);
  writer.head(plan);
  writer.section(texts.applicant);
  writer.rows(short(applicantRows(plan, language)));
  writer.section(texts.program);
  writer.rows(short(programRows(plan, texts)));
  writer.foot(plan);
  writer.section(texts.contents);
  writer.contentsHead();
  const missing = plan.slots.filter((slot) => slot.required && slot.documentId === null);
  const labels = missing.map(({ label }) => (language === 'en' ? label.en : label.zh));
  writeContents(writer, labels, contents);
  return writer.sheets;
}
