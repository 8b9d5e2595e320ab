import type { Sharp } from 'sharp';
import {
  type Corners,
  type DocumentEdit,
  editedSize,
  type PictureSize,
} from '../../../../shared/domain/documents/document-edit.ts';
import { openPixels, type Pixels } from './encode-jpeg.ts';
import type { OpenedImage } from './open-image.ts';
import { type Quad, straighten } from './warp.ts';

/** A picture by its upright size, and a fresh pipeline each time it is asked for. */
export interface EditablePicture extends PictureSize {
  readonly open: () => Promise<Sharp>;
}

/** Longer than this nothing is shown or uploaded; it bounds what the pixels of a crop take. */
const LONGEST_SIDE = 4096;

function wholePixels({ width, height }: PictureSize, longest: number): PictureSize {
  const factor = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

interface Rectangle extends PictureSize {
  readonly left: number;
  readonly top: number;
}

/** The pixels that the corners reach, with one more all around for mixing. */
function reachOf(corners: Corners, { width, height }: PictureSize): Rectangle {
  const [xs, ys] = [corners.map(({ x }) => x * width), corners.map(({ y }) => y * height)];
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 1);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - 1);
  const right = Math.min(width, Math.ceil(Math.max(...xs)) + 1);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + 1);
  return { left, top, width: right - left, height: bottom - top };
}

/** The picture in memory, turned: sharp applies one turn only, and the camera's own may have been it. */
async function turn(picture: EditablePicture, { turns }: DocumentEdit): Promise<Pixels> {
  const upright = await toPixels(await picture.open());
  return turns === 0 ? upright : toPixels((await openPixels(upright)).rotate(90 * turns));
}

/** What comes out smaller is made smaller first: the four neighbours of a place would skip the pixels between. */
async function cutOut(turned: Pixels, reach: Rectangle, factor: number): Promise<Pixels> {
  const cut = (await openPixels(turned)).extract(reach);
  if (factor >= 1) return toPixels(cut);
  const [width, height] = [Math.ceil(reach.width * factor), Math.ceil(reach.height * factor)];
  return toPixels(cut.resize(width, height, { fit: 'fill' }));
}

async function draw(picture: EditablePicture, edit: DocumentEdit, size: PictureSize): Promise<Sharp> {
  const turned = await turn(picture, edit);
  if (!edit.corners) return openPixels(turned);
  const reach = reachOf(edit.corners, turned);
  const full = editedSize(picture, edit);
  const cut = await cutOut(turned, reach, Math.max(size.width / full.width, size.height / full.height));
  const [across, down] = [cut.width / reach.width, cut.height / reach.height];
  const quad = edit.corners.map(({ x, y }) => ({
    x: (x * turned.width - reach.left) * across,
    y: (y * turned.height - reach.top) * down,
  })) as unknown as Quad; // Four stay four.
  return openPixels(straighten(cut, quad, size));
}

/** The picture as its edit wants it; the page was chosen before. No side of a crop is longer than `longest` pixels. */
export function editPicture(
  picture: EditablePicture,
  edit: DocumentEdit | null,
  longest = LONGEST_SIDE,
): EditablePicture {
  if (!edit || (edit.turns === 0 && !edit.corners)) return picture;
  const size = wholePixels(editedSize(picture, edit), edit.corners ? longest : Number.POSITIVE_INFINITY);
  return { ...size, open: () => draw(picture, edit, size) };
}

/** Every page has its own size; the image tells that of the first. */
async function sizeOf(image: OpenedImage, page: number): Promise<PictureSize> {
  return page === 0 ? image : toPixels(await image.pixels(page));
}

/** An image as its edit wants it: one page where one was chosen. */
export async function editImage(
  image: OpenedImage,
  edit: DocumentEdit | null,
  longest = LONGEST_SIDE,
): Promise<OpenedImage> {
  if (!edit) return image;
  const page = (edit.page ?? 1) - 1;
  const { width, height } = await sizeOf(image, page);
  const edited = editPicture({ width, height, open: () => image.pixels(page) }, edit, longest);
  return { ...image, width: edited.width, height: edited.height, pages: 1, pixels: () => edited.open() };
}
