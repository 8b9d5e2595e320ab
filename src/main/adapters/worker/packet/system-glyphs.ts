/** A character as a black and white picture of one em square, from a font of the system. */
export interface GlyphPicture {
  /** Rows of `EM_PIXELS` bits, a set bit is ink. */
  readonly bits: Uint8Array<ArrayBuffer>;
}

/** At 12 points this is 3,000 dots per inch; a name on the cover never gets larger than 36. */
export const EM_PIXELS = 512;
/** Where the baseline lies in the square, from its top. */
export const BASELINE = 0.88;

// Fonts that come with systems and hold what a font of 30,000 characters lacks; Skia tries them in this order and then
// whatever else is installed.
const FAMILIES = [
  'Noto Sans CJK SC',
  'Noto Sans CJK JP',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  'SimSun-ExtB',
  'SimSun-ExtG',
  'Songti SC',
  'STSong',
  'MingLiU-ExtB',
  'HanaMinB',
];
const FONT = `${EM_PIXELS * 0.96}px ${FAMILIES.map((family) => `"${family}"`).join(', ')}`;

type Canvas = typeof import('@napi-rs/canvas');

function picture({ createCanvas }: Canvas, character: string): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(EM_PIXELS, EM_PIXELS);
  const context = canvas.getContext('2d');
  context.font = FONT;
  context.fillStyle = '#000000';
  context.textAlign = 'center';
  context.fillText(character, EM_PIXELS / 2, EM_PIXELS * BASELINE);
  const { data } = context.getImageData(0, 0, EM_PIXELS, EM_PIXELS);
  const bits = new Uint8Array((EM_PIXELS * EM_PIXELS) / 8);
  for (let pixel = 0; pixel < EM_PIXELS * EM_PIXELS; pixel++) {
    if ((data[pixel * 4 + 3] ?? 0) >= 128) bits[pixel >> 3] = (bits[pixel >> 3] ?? 0) | (0x80 >> (pixel & 7));
  }
  return bits;
}

/** Systems draw a box for what no font has; some draw one box for a whole block of characters. */
function stands(canvas: Canvas, character: string, bits: Uint8Array): boolean {
  if (bits.every((byte) => byte === 0)) return false;
  const code = character.codePointAt(0) ?? 0;
  const others = [0x10fffe, code - 1, code + 1].map((other) => picture(canvas, String.fromCodePoint(other)));
  return others.every((other) => Buffer.compare(other, bits) !== 0);
}

/** Draws characters by the fonts of the system; one that no font has is not in the answer. */
export async function drawSystemGlyphs(characters: readonly string[]): Promise<ReadonlyMap<string, GlyphPicture>> {
  const canvas = await import('@napi-rs/canvas');
  const found = new Map<string, GlyphPicture>();
  for (const character of characters) {
    const bits = picture(canvas, character);
    if (stands(canvas, character, bits)) found.set(character, { bits });
  }
  return found;
}
