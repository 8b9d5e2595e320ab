import {
  type Chroma,
  type EncodedJpeg,
  type Encoder,
  encoderOf,
  measureError,
  type Pixels,
  TOP_QUALITY,
} from './encode-jpeg.ts';
import { samplePixels } from './sample-pixels.ts';

/** What the encoder is asked for: the best quality from `low` on that takes at most `maxBytes`. */
export interface Wanted {
  readonly low: number;
  readonly maxBytes: number;
  readonly chroma: Chroma;
  /** Whether mozjpeg may take its time to get more out of the bytes. */
  readonly mozjpeg: boolean;
}

/** A span of qualities, and the bytes that may be filled. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly maxBytes: number;
}

/** Where between two qualities the bytes reach the limit, were their logarithm a straight line. */
function guess(low: EncodedJpeg, high: EncodedJpeg, maxBytes: number): number {
  const [from, to] = [Math.log(low.bytes.length), Math.log(high.bytes.length)];
  const share = to > from ? (Math.log(maxBytes) - from) / (to - from) : 0.5;
  const between = Math.floor(low.quality + share * (high.quality - low.quality));
  return Math.min(high.quality - 1, Math.max(low.quality + 1, between));
}

/** The best quality of the span that fits; null where the lowest does not. */
async function searchSpan(encode: Encoder, { low, high, maxBytes }: Span): Promise<EncodedJpeg | null> {
  let [fits, exceeds] = [await encode(low), await encode(high)];
  if (exceeds.bytes.length <= maxBytes) return exceeds;
  if (fits.bytes.length > maxBytes) return null;
  while (exceeds.quality - fits.quality > 1) {
    const made = await encode(guess(fits, exceeds, maxBytes));
    if (made.bytes.length <= maxBytes) fits = made;
    else exceeds = made;
  }
  return fits;
}

/** One encoder over a whole picture and over its sample, and what the sample says of the best quality within a span. */
interface Pair {
  readonly whole: Encoder;
  readonly sample: Encoder;
  readonly likeliest: (span: Span) => Promise<EncodedJpeg | null>;
}

/** How many times more bytes than the sample the whole is thought to take, and how often that may be put to the test. */
interface Assumed {
  readonly scale: number;
  readonly tries: number;
  /** What takes this share of the bytes needs no further try. */
  readonly enough?: number;
}

interface Found {
  readonly best: EncodedJpeg;
  readonly scale: number;
}

/**
 * The best quality of the span that fits, told from the sample and tried on the whole. What the whole took says better
 * how the two compare, and the sample then says whether another quality is to be tried.
 */
async function searchPair(
  { whole, sample, likeliest }: Pair,
  { low, high, maxBytes }: Span,
  { scale: assumed, tries, enough = 1 }: Assumed,
): Promise<Found | null> {
  let scale = assumed;
  let best: EncodedJpeg | null = null;
  let ceiling = high;
  for (let left = tries; left > 0 && ceiling >= low; left--) {
    const likely = await likeliest({ low, high: ceiling, maxBytes: maxBytes / scale });
    const quality = likely?.quality ?? low;
    if (best && quality <= best.quality) break;
    const made = await whole(quality);
    scale = made.bytes.length / (await sample(quality)).bytes.length;
    if (made.bytes.length <= maxBytes) best = made;
    else ceiling = quality - 1;
    if (best && best.bytes.length >= maxBytes * enough) break;
  }
  return best && { best, scale };
}

function plainOf(pixels: Pixels, chroma: Chroma): Pair {
  const sampled = samplePixels(pixels);
  const whole = encoderOf(pixels, { chroma, mozjpeg: false });
  const sample = sampled === pixels ? whole : encoderOf(sampled, { chroma, mozjpeg: false });
  return { whole, sample, likeliest: (span) => searchSpan(sample, span) };
}

/** The plain encoder is quick: it goes on until the sample has nothing to add. */
const PLAIN_TRIES = 12;
const MOZJPEG_TRIES = 4;
/** mozjpeg saves a tenth to a quarter: a little more than the limit by the plain encoder still has a chance. */
const MOZJPEG_GAIN = 1.2;
const NEARLY_FULL = 0.9;

/**
 * The best quality of mozjpeg that fits, in few tries: each tells how much smaller it is than the plain encoder here,
 * and the plain encoder's sizes then say which quality that saving reaches. Where those jump with the grain, the sizes
 * of mozjpeg itself do.
 */
async function searchByGain(
  { mozjpeg, plain }: { readonly mozjpeg: Encoder; readonly plain: Encoder },
  { low, high, maxBytes }: Span,
): Promise<EncodedJpeg | null> {
  const tried = new Set<number>();
  let best: EncodedJpeg | null = null;
  let over: EncodedJpeg | null = null;
  let quality = Math.min(high, low + 1);
  while (tried.size < MOZJPEG_TRIES && !tried.has(quality)) {
    tried.add(quality);
    const made = await mozjpeg(quality);
    if (made.bytes.length > maxBytes) over = !over || quality < over.quality ? made : over;
    else if (quality > (best?.quality ?? 0)) best = made;
    const budget = (maxBytes * (await plain(quality)).bytes.length) / made.bytes.length;
    quality = (await searchSpan(plain, { low, high, maxBytes: budget }))?.quality ?? low;
    if (!best || (quality > best.quality && quality < (over?.quality ?? high + 1))) continue;
    // The saving grows from quality to quality: with much room left a higher one may still fit.
    if (best.bytes.length > maxBytes * NEARLY_FULL) break;
    quality = over ? guess(best, over, maxBytes) : Math.min(high, best.quality + 1);
  }
  return best;
}

/** mozjpeg over a picture and its sample; what it saves tells where to look, and `plain` is the plain encoder there. */
function gainOf(pixels: Pixels, plain: Encoder, chroma: Chroma): Pair {
  const sampled = samplePixels(pixels);
  const whole = encoderOf(pixels, { chroma, mozjpeg: true });
  const sample = sampled === pixels ? whole : encoderOf(sampled, { chroma, mozjpeg: 'rough' });
  return { whole, sample, likeliest: (span) => searchByGain({ mozjpeg: sample, plain }, span) };
}

/**
 * The best of mozjpeg that fits; null where the plain encoder's picture is nearer. Only above the plain encoder's
 * quality: at the same one it rounds more away. Neither is always the better one (measured: with grain and near the top
 * mozjpeg's steps are too large), and a sample tells that in a tenth of the time.
 */
async function improve(
  pixels: Pixels,
  { plain, found }: { readonly plain: Pair; readonly found: Found },
  { maxBytes, chroma }: Wanted,
): Promise<EncodedJpeg | null> {
  const { best, scale } = found;
  const span = { low: best.quality + 1, high: TOP_QUALITY, maxBytes };
  const sampled = samplePixels(pixels);
  const gain = gainOf(pixels, plain.sample, chroma);
  const likely = await gain.likeliest({ ...span, maxBytes: maxBytes / scale });
  if (!likely) return null;
  const ofPlain = await measureError(sampled, await plain.sample(best.quality));
  if (ofPlain < (await measureError(sampled, likely))) return null;
  if (sampled === pixels) return likely;
  return (await searchPair(gain, span, { scale, tries: MOZJPEG_TRIES }))?.best ?? null;
}

/** A tenth says within a few percent what the whole takes: an encoding of seconds is not begun for less of a chance. */
const NO_CHANCE = 1.1;

/** The plain encoder exceeds the limit at the lowest wanted quality: the best of mozjpeg, where that saves enough. */
async function lastChance(
  pixels: Pixels,
  { whole, sample }: Pair,
  { low, maxBytes, chroma, mozjpeg }: Wanted,
): Promise<EncodedJpeg | null> {
  const lowest = (await whole(low)).bytes.length;
  if (!mozjpeg || lowest > maxBytes * MOZJPEG_GAIN) return null;
  const scale = lowest / (await sample(low)).bytes.length;
  const gain = gainOf(pixels, sample, chroma);
  // The search begins one above.
  if ((await gain.sample(low + 1)).bytes.length * scale > maxBytes * NO_CHANCE) return null;
  const assumed = { scale, tries: MOZJPEG_TRIES, enough: NEARLY_FULL };
  const found = await searchPair(gain, { low, high: TOP_QUALITY, maxBytes }, assumed);
  if (found) return found.best;
  const last = await gain.whole(low);
  return last.bytes.length <= maxBytes ? last : null;
}

/** From here on a picture without grain loses nothing in brightness that shows, while half of the colours still do. */
const COLOURS_FROM = 95;
/** Measured at that quality: print and cards without grain 0.3, with the least grain of a camera 1.2 and more. */
const WITHOUT_GRAIN = 0.6;

/** Colours at every pixel, where they fit so well that brightness loses nothing: print, cards and seals without grain. */
async function searchAllColours(pixels: Pixels, { maxBytes, chroma }: Wanted): Promise<EncodedJpeg | null> {
  if (chroma === '4:4:4') return null;
  const plain = plainOf(pixels, '4:4:4');
  const sampled = samplePixels(pixels);
  const scale = pixels.height / sampled.height;
  const least = await plain.sample(COLOURS_FROM);
  if (least.bytes.length * scale > maxBytes || (await measureError(sampled, least)) > WITHOUT_GRAIN) return null;
  const span = { low: COLOURS_FROM, high: TOP_QUALITY, maxBytes };
  return (await searchPair(plain, span, { scale, tries: PLAIN_TRIES }))?.best ?? null;
}

/**
 * The best JPEG of these pixels that fits; null when even the lowest quality does not. The plain encoder, ten times as
 * fast, finds the place; mozjpeg then gets more out of the same bytes (CAPTURE.md 4).
 */
export async function encodeWithin(pixels: Pixels, wanted: Wanted): Promise<EncodedJpeg | null> {
  const { low, maxBytes, chroma, mozjpeg } = wanted;
  const coloured = await searchAllColours(pixels, wanted);
  if (coloured) return coloured;
  const plain = plainOf(pixels, chroma);
  const scale = pixels.height / samplePixels(pixels).height;
  const found = await searchPair(plain, { low, high: TOP_QUALITY, maxBytes }, { scale, tries: PLAIN_TRIES });
  if (!found) return lastChance(pixels, plain, wanted);
  if (!mozjpeg || found.best.quality === TOP_QUALITY) return found.best;
  return (await improve(pixels, { plain, found }, wanted)) ?? found.best;
}

/** A sample that is so much over the limit never lies. */
const SURELY = 1.5;

/** The pixels at the very best quality, colours at every pixel; null when that is too large. */
export async function encodeWhole(pixels: Pixels, maxBytes: number): Promise<EncodedJpeg | null> {
  const how = { chroma: '4:4:4', mozjpeg: false } as const;
  const sampled = samplePixels(pixels);
  if (sampled !== pixels) {
    const { bytes } = await encoderOf(sampled, how)(TOP_QUALITY);
    if ((bytes.length * pixels.height) / sampled.height > maxBytes * SURELY) return null;
  }
  const whole = await encoderOf(pixels, how)(TOP_QUALITY);
  return whole.bytes.length <= maxBytes ? whole : null;
}

/** How many bytes the lowest wanted quality takes. */
export async function measureBytes(pixels: Pixels, { low, chroma }: Wanted): Promise<number> {
  return (await encoderOf(pixels, { chroma, mozjpeg: false })(low)).bytes.length;
}
