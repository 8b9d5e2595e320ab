import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { SAMPLE_PERSON } from './sample-person.ts';

/** Tight colour scans at 400 dpi: the smallest round figure that meets a field of 720 × 1280 pixels. */
const WIDTH = 1348;
const HEIGHT = 850;
const FONT = 'Sample Sans';
const LABEL = '#3d74a8';
const INK = '#1d1f22';

type Draw = (context: SKRSContext2D) => void;

/** The same noise each time: the files are checked in, and making them again must not change them. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function drawGround(context: SKRSContext2D): void {
  const ground = context.createLinearGradient(0, 0, WIDTH, HEIGHT);
  ground.addColorStop(0, '#dcebf2');
  ground.addColorStop(0.5, '#eef1ea');
  ground.addColorStop(1, '#f1e1dd');
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.lineWidth = 1.2;
  for (let line = 0; line < 44; line++) {
    context.strokeStyle = line % 2 === 0 ? 'rgba(120,170,190,0.28)' : 'rgba(205,150,150,0.22)';
    context.beginPath();
    for (let x = 0; x <= WIDTH; x += 8) {
      const y = line * 20 + Math.sin(x / 90 + line * 0.5) * 18 + Math.sin(x / 37 - line) * 5;
      if (x === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.stroke();
  }
}

function write(
  context: SKRSContext2D,
  text: string,
  at: { x: number; y: number; size: number; colour?: string },
): void {
  context.font = `${at.size}px "${FONT}"`;
  context.fillStyle = at.colour ?? INK;
  context.fillText(text, at.x, at.y);
}

/** A grey figure without a face: nobody is shown. */
function drawSilhouette(context: SKRSContext2D): void {
  context.fillStyle = 'rgba(255,255,255,0.55)';
  context.fillRect(900, 120, 360, 470);
  context.fillStyle = '#9aa3ab';
  context.beginPath();
  context.ellipse(1080, 285, 82, 104, 0, 0, Math.PI * 2);
  context.fill();
  context.beginPath();
  context.moveTo(920, 590);
  context.bezierCurveTo(930, 440, 1010, 418, 1080, 418);
  context.bezierCurveTo(1150, 418, 1230, 440, 1240, 590);
  context.fill();
  context.textAlign = 'center';
  write(context, '样例头像', { x: 1080, y: 555, size: 40, colour: '#ffffff' });
  context.textAlign = 'left';
}

function drawSpecimen(context: SKRSContext2D): void {
  context.save();
  context.translate(WIDTH / 2, HEIGHT / 2);
  context.rotate(-0.5);
  context.textAlign = 'center';
  write(context, '样例 SPECIMEN', { x: 0, y: 60, size: 168, colour: 'rgba(200,40,40,0.30)' });
  context.restore();
}

const drawFront: Draw = (context) => {
  const { name, sex, nation, birth, idNumber, idAddress } = SAMPLE_PERSON;
  const label = (text: string, x: number, y: number): void => write(context, text, { x, y, size: 38, colour: LABEL });
  const value = (text: string, x: number, y: number, size = 46): void => write(context, text, { x, y, size });
  label('姓 名', 96, 150);
  value(name, 236, 152, 54);
  label('性 别', 96, 244);
  value(sex, 236, 245);
  label('民 族', 400, 244);
  value(nation, 530, 245);
  label('出 生', 96, 336);
  value(birth.year, 236, 337);
  label('年', 356, 336);
  value(birth.month, 432, 337);
  label('月', 478, 336);
  value(birth.day, 560, 337);
  label('日', 606, 336);
  label('住 址', 96, 432);
  value(idAddress.slice(0, 12), 236, 433);
  value(idAddress.slice(12), 236, 497);
  label('公民身份号码', 96, 728);
  write(context, [...idNumber].join(' '), { x: 420, y: 730, size: 52 });
  drawSilhouette(context);
};

/** A red disc with a plain star, not the emblem: a specimen must not pass for the real thing. */
function drawEmblemPlace(context: SKRSContext2D): void {
  context.fillStyle = '#c8413b';
  context.beginPath();
  context.arc(210, 220, 118, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = '#f3d38a';
  context.beginPath();
  for (let corner = 0; corner < 10; corner++) {
    const radius = corner % 2 === 0 ? 74 : 30;
    const angle = -Math.PI / 2 + (corner * Math.PI) / 5;
    context.lineTo(210 + radius * Math.cos(angle), 220 + radius * Math.sin(angle));
  }
  context.fill();
}

const drawBack: Draw = (context) => {
  const { authority, validFrom, validTo } = SAMPLE_PERSON;
  const dotted = (date: string): string => date.replaceAll('-', '.');
  drawEmblemPlace(context);
  write(context, '中华人民共和国', { x: 420, y: 210, size: 92 });
  write(context, '居 民 身 份 证', { x: 420, y: 345, size: 108 });
  write(context, '签发机关', { x: 330, y: 640, size: 40, colour: LABEL });
  write(context, authority, { x: 540, y: 641, size: 46 });
  write(context, '有效期限', { x: 330, y: 730, size: 40, colour: LABEL });
  write(context, `${dotted(validFrom)}-${dotted(validTo)}`, { x: 540, y: 731, size: 46 });
};

/** What a scanner adds: grain in every pixel, and the JPEG of an ordinary program. */
async function scan(canvas: Canvas, seed: number): Promise<Buffer> {
  const { data } = canvas.getContext('2d').getImageData(0, 0, WIDTH, HEIGHT);
  const random = makeRandom(seed);
  for (let at = 0; at < data.length; at += 4) {
    const grain = (random() + random() - 1) * 7;
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = (data[at + channel] ?? 0) + grain + (random() - 0.5) * 3;
  }
  return sharp(Buffer.from(data.buffer), { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .blur(0.6)
    .withDensity(400)
    .jpeg({ quality: 88, chromaSubsampling: '4:2:0' })
    .toBuffer();
}

async function drawSide(draw: Draw, seed: number): Promise<Buffer> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  drawGround(context);
  draw(context);
  drawSpecimen(context);
  return scan(canvas, seed);
}

/** Both sides as JPEG. The font must be registered as "Sample Sans". */
export async function drawCard(): Promise<{ readonly front: Buffer; readonly back: Buffer }> {
  return { front: await drawSide(drawFront, 11), back: await drawSide(drawBack, 23) };
}
