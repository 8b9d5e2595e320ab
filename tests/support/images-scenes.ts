import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { ensureFont } from '../../scripts/fonts.mjs';

/** What a generated photograph shows. `texture` is fine detail that hardly compresses. */
export type SceneKind = 'paper' | 'card' | 'gradient' | 'texture';

export interface Scene {
  readonly kind: SceneKind;
  readonly megapixels: number;
  /** Width by height. */
  readonly shape: number;
  /** Deviation of the sensor's noise, 0–255. */
  readonly noise: number;
  readonly seed: number;
}

/** Eight-bit RGB, row by row. */
export interface ScenePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

const FONT = 'Beihao Scene';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORDS =
  '姓名张三性别男民族汉住址湖南省长沙市芙蓉区样例路壹号贰栋叁佰室公民身份号码参保缴费证明城镇职工养老险种月份基数';

/** The corners of every scene, in the order of reading: whoever turns the picture wrongly swaps them. */
const CORNER_COLOURS = ['#e02020', '#20a020', '#2040e0', '#e0c020'] as const;
const CORNER_SHARE = 0.06;

/** A generator of whole numbers below 2³², the same each time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function drawGradient(context: SKRSContext2D, width: number, height: number, seed: number): void {
  const gradient = context.createLinearGradient(0, 0, width, height);
  for (let stop = 0; stop <= 4; stop++) {
    gradient.addColorStop(stop / 4, `hsl(${(seed * 47 + stop * 63) % 360} 45% ${35 + stop * 11}%)`);
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

function drawLines(context: SKRSContext2D, box: readonly [number, number, number, number], size: number): void {
  const [left, top, width, height] = box;
  context.font = `${size}px "${FONT}"`;
  context.fillStyle = '#181818';
  const letters = Math.max(4, Math.floor(width / size) - 1);
  for (let line = 0; (line + 1) * size * 1.6 < height; line++) {
    const start = (line * 7) % WORDS.length;
    context.fillText((WORDS + WORDS + WORDS).slice(start, start + letters), left, top + (line + 0.8) * size * 1.6);
  }
}

function drawCard(context: SKRSContext2D, width: number, height: number): void {
  const [w, h] = [width * 0.7, height * 0.62];
  const [x, y] = [(width - w) / 2, (height - h) / 2];
  context.fillStyle = '#eef2f4';
  context.beginPath();
  context.roundRect(x, y, w, h, w * 0.037);
  context.fill();
  context.strokeStyle = '#9db7c4';
  for (let ring = 1; ring < 30; ring++) {
    context.beginPath();
    context.arc(x + w * 0.3, y + h * 0.5, (ring / 30) * h * 0.48, 0, 7);
    context.stroke();
  }
  context.fillStyle = '#7d8a96';
  context.fillRect(x + w * 0.67, y + h * 0.15, w * 0.26, h * 0.55);
  drawLines(context, [x + w * 0.06, y + h * 0.1, w * 0.55, h * 0.85], h * 0.055);
}

function drawCorners(context: SKRSContext2D, width: number, height: number): void {
  const side = Math.min(width, height) * CORNER_SHARE;
  for (const [index, colour] of CORNER_COLOURS.entries()) {
    context.fillStyle = colour;
    context.fillRect(index % 2 ? width - side : 0, index > 1 ? height - side : 0, side, side);
  }
}

async function drawBase(scene: Scene, width: number, height: number): Promise<Buffer> {
  ensureFont(ROOT);
  GlobalFonts.registerFromPath(`${ROOT}resources/fonts/NotoSansSC-Regular.ttf`, FONT);
  const scale = Math.min(1, Math.sqrt(8_000_000 / (width * height)));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  drawGradient(context, w, h, scene.seed);
  if (scene.kind === 'paper') {
    context.fillStyle = '#fbfaf7';
    context.fillRect(w * 0.05, h * 0.05, w * 0.9, h * 0.9);
    drawLines(context, [w * 0.1, h * 0.1, w * 0.8, h * 0.8], Math.max(14, h / 70));
  }
  if (scene.kind === 'card') drawCard(context, w, h);
  drawCorners(context, w, h);
  const { data } = context.getImageData(0, 0, w, h);
  return sharp(data, { raw: { width: w, height: h, channels: 4 } })
    .removeAlpha()
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
}

/** A triangular distribution is near enough to a sensor's. */
function addGrain(data: Buffer, scene: Scene, size: { readonly width: number; readonly height: number }): void {
  const next = randomNumbers(scene.seed);
  const reach = scene.noise * 2.45;
  const side = Math.min(size.width, size.height) * CORNER_SHARE;
  for (let at = 0, pixel = 0; at < data.length; at += 3, pixel++) {
    const x = pixel % size.width;
    const y = (pixel - x) / size.width;
    const inCorner = (x < side || x >= size.width - side) && (y < side || y >= size.height - side);
    if (inCorner) continue;
    const bits = next();
    const grain = (((bits & 0xffff) + (bits >>> 16)) / 65_535 - 1) * reach;
    // Most of a sensor's noise is in the brightness.
    for (let channel = 0; channel < 3; channel++) {
      const value = (data[at + channel] ?? 0) + grain * (0.8 + 0.1 * channel);
      data[at + channel] = Math.min(255, Math.max(0, value));
    }
  }
}

/** One generated photograph: what it shows, its corners marked, and the grain of a sensor; the same each time. */
export async function makeScene(scene: Scene): Promise<ScenePixels> {
  const width = Math.round(Math.sqrt(scene.megapixels * 1e6 * scene.shape));
  const height = Math.round((scene.megapixels * 1e6) / width);
  const data = await drawBase(scene, width, height);
  const noise = scene.kind === 'texture' ? Math.max(scene.noise, 30) : scene.noise;
  if (noise > 0) addGrain(data, { ...scene, noise }, { width, height });
  return { width, height, data };
}

/** The corner colours of a picture by their place in CORNER_COLOURS; "?" for any other colour. "0123" is upright. */
export async function readSceneCorners(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  const inset = Math.round((Math.min(info.width, info.height) * CORNER_SHARE) / 2);
  const named = (x: number, y: number): string => {
    const start = (y * info.width + x) * info.channels;
    const distances = CORNER_COLOURS.map((hex) =>
      Math.hypot(
        ...[0, 1, 2].map(
          (channel) =>
            (data[start + (info.channels === 3 ? channel : 0)] ?? 0) -
            Number.parseInt(hex.slice(1 + channel * 2, 3 + channel * 2), 16),
        ),
      ),
    );
    const nearest = distances.indexOf(Math.min(...distances));
    return (distances[nearest] ?? 999) < 90 ? String(nearest) : '?';
  };
  const [right, bottom] = [info.width - 1 - inset, info.height - 1 - inset];
  return [named(inset, inset), named(right, inset), named(inset, bottom), named(right, bottom)].join('');
}
