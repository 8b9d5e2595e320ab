import * as fontkit from '@cantoo/fontkit';
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { SAMPLE_MANIFEST, SAMPLE_PERSON } from './sample-person.ts';

const A4: [number, number] = [595.28, 841.89];
const LEFT = 56;
const RIGHT = A4[0] - 56;
const INK = rgb(0.12, 0.12, 0.13);
const GREY = rgb(0.55, 0.55, 0.56);
const RED = rgb(0.8, 0.13, 0.1);
const MONTHS = 30;
const ROWS_ON_FIRST_PAGE = 18;
const COLUMNS = [LEFT, 128, 216, 316, 416, RIGHT] as const;
const HEADS = ['序号', '缴费月份', '险种', '缴费基数(元)', '个人缴费(元)'] as const;
const ROW_HEIGHT = 22;

interface Month {
  readonly number: number;
  readonly month: string;
}

/** The months up to the one before the sample's date. */
function paidMonths(): readonly Month[] {
  const [year, month] = SAMPLE_MANIFEST.date.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS }, (_, index) => {
    const count = year * 12 + (month - 1) - MONTHS + index;
    const text = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    return { number: index + 1, month: text };
  });
}

class ProofPage {
  readonly page: PDFPage;
  readonly #font: PDFFont;

  constructor(page: PDFPage, font: PDFFont) {
    this.page = page;
    this.#font = font;
  }

  text(text: string, x: number, y: number, size = 10.5, colour = INK): void {
    this.page.drawText(text, { x, y, size, font: this.#font, color: colour });
  }

  centred(text: string, middle: number, y: number, size: number, colour = INK): void {
    this.text(text, middle - this.#font.widthOfTextAtSize(text, size) / 2, y, size, colour);
  }

  specimen(): void {
    this.page.drawText('样例 SPECIMEN', {
      x: 110,
      y: 250,
      size: 70,
      font: this.#font,
      color: RED,
      opacity: 0.12,
      rotate: degrees(40),
    });
  }

  table(rows: readonly Month[], top: number): number {
    const bottom = top - ROW_HEIGHT * (rows.length + 1);
    const line = (x1: number, y1: number, x2: number, y2: number): void =>
      this.page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.6, color: GREY });
    this.page.drawRectangle({
      x: LEFT,
      y: top - ROW_HEIGHT,
      width: RIGHT - LEFT,
      height: ROW_HEIGHT,
      color: rgb(0.94, 0.95, 0.96),
    });
    for (let row = 0; row <= rows.length + 1; row++) line(LEFT, top - row * ROW_HEIGHT, RIGHT, top - row * ROW_HEIGHT);
    for (const x of COLUMNS) line(x, top, x, bottom);
    const cells = [
      HEADS,
      ...rows.map(({ number, month }) => [String(number), month, '城镇职工养老', '8000.00', '640.00']),
    ];
    for (const [row, texts] of cells.entries()) {
      for (const [column, text] of texts.entries()) {
        const middle = ((COLUMNS[column] ?? 0) + (COLUMNS[column + 1] ?? 0)) / 2;
        this.centred(text, middle, top - row * ROW_HEIGHT - 15, 9.5);
      }
    }
    return bottom;
  }

  /** A round red seal with words that no office uses. */
  seal(x: number, y: number): void {
    this.page.drawCircle({ x, y, size: 54, borderColor: RED, borderWidth: 2.2, opacity: 0, borderOpacity: 0.85 });
    const words = [...'样例社会保险经办机构'];
    for (const [index, word] of words.entries()) {
      const angle = Math.PI * (1.12 - (1.24 * index) / (words.length - 1));
      this.page.drawText(word, {
        x: x + 38 * Math.cos(angle) - 5.2 * Math.sin(angle),
        y: y + 38 * Math.sin(angle) + 5.2 * Math.cos(angle),
        size: 10.5,
        font: this.#font,
        color: RED,
        opacity: 0.85,
        rotate: degrees((angle * 180) / Math.PI - 90),
      });
    }
    this.centred('★', x, y - 6, 24, RED);
    this.centred('样例专用章', x, y - 32, 9, RED);
  }
}

function drawHead(page: ProofPage): void {
  page.centred('参保缴费证明（样例）', A4[0] / 2, 768, 20);
  page.centred('本页为虚构样例，不具有任何证明效力', A4[0] / 2, 746, 9, GREY);
  page.text(`姓名：${SAMPLE_PERSON.name}`, LEFT, 712);
  page.text(`公民身份号码：${SAMPLE_PERSON.idNumber}`, 216, 712);
  page.text('参保地：上海市（样例）', LEFT, 690);
  page.text(`累计缴费月数：${MONTHS}`, 216, 690);
}

/** A social-security proof of two pages as an office would export it, and plainly a specimen. */
export async function makeProof(fontBytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const font = await document.embedFont(fontBytes, { subset: true, customName: 'SAMPLE+NotoSansSC-Regular' });
  const months = paidMonths();
  const first = new ProofPage(document.addPage(A4), font);
  drawHead(first);
  first.table(months.slice(0, ROWS_ON_FIRST_PAGE), 664);
  const second = new ProofPage(document.addPage(A4), font);
  const bottom = second.table(months.slice(ROWS_ON_FIRST_PAGE), 768);
  second.text('以上为截至开具日的缴费记录。', LEFT, bottom - 34);
  second.text('开具机构：样例社会保险经办机构', 330, bottom - 92);
  second.text(`开具日期：${SAMPLE_MANIFEST.date}`, 330, bottom - 116);
  second.seal(430, bottom - 96);
  for (const [index, page] of [first, second].entries()) {
    page.specimen();
    page.centred(`— ${index + 1} / 2 —`, A4[0] / 2, 48, 9, GREY);
  }
  document.setTitle('参保缴费证明（样例）');
  document.setCreationDate(new Date(`${SAMPLE_MANIFEST.date}T00:00:00+08:00`));
  return document.save();
}
