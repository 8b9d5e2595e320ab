import { editedSize } from '../../../../shared/domain/documents/document-edit.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { UploadPlan } from '../../../../shared/domain/packet/packet-plan.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { blankPage, imageLowQuality, imagePadded, imageUpscaled } from '../findings.ts';
import { type CoarseLook, lookOfJpeg } from '../images/coarse-look.ts';
import { editPicture } from '../images/edit-picture.ts';
import { type FittedJpeg, fitJpeg, LONGEST_SIDE, type Picture } from '../images/fit-jpeg.ts';
import { imageTooSmall, inkMissing, pagesLeftOut } from '../images/image-findings.ts';
import { decodesCleanly, findPlainJpeg } from '../images/plain-jpeg.ts';
import { orDamaged } from '../images/refuse-image.ts';
import { type PagePixels, stackPages } from '../images/stack-pages.ts';
import type { JobContext } from '../job-context.ts';
import { ownBytes } from '../own-bytes.ts';
import { inkShare } from '../pdf/draw-pdf.ts';
import { type DrawnProof, drawProof } from '../pdf/draw-pdf-guard.ts';
import { orUndrawable } from '../pdf/or-undrawable.ts';
import type { PreparedDocument, PreparedImage, PreparedPdf } from './prepared-document.ts';

const DPI = 200;
/** A slip is drawn larger than a page, so that it need not be enlarged afterwards. */
const HIGHEST_DPI = 600;
/** A page may declare itself kilometres wide: more pixels than this of all pages together are never needed. */
const MOST_DRAWN = 4096 * 3072;
/** Three pages of A4 at 200 dpi are as long as an image can be without its text becoming too small. */
const MAX_STACKED = 3;
/** Less than this is a page with nothing on it but dust: a single short line of print is about 0.0004. */
const BLANK_INK = 0.0002;
/** From here on the encoder's work shows around letters. */
const SHOWS = 60;
/** Print enlarged further than this cannot be read. */
const MOST_ENLARGED = 2;
/** More pixels than this of one page of a TIFF are not needed in a stack. */
const STACKED_SIDE = 4096;

export interface UploadImage {
  readonly plan: UploadPlan;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** What the source shows. */
  readonly look: CoarseLook;
  readonly findings: readonly Finding[];
}

interface FoundPicture {
  readonly picture: Picture;
  readonly findings: readonly Finding[];
}

/** Which pages go into the image: all of a short document, else the first two and the last, where seal and date are. */
function choosePages(pages: number): { readonly chosen: readonly number[]; readonly left: readonly number[] } {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  if (pages <= MAX_STACKED) return { chosen: all, left: [] };
  const chosen = [...all.slice(0, MAX_STACKED - 1), pages];
  return { chosen, left: all.filter((page) => !chosen.includes(page)) };
}

/** The person knows that the others are left out: no finding says so. */
function chosenPage(page: number): ReturnType<typeof choosePages> {
  return { chosen: [page], left: [] };
}

function dpiFor({ pdf, planned }: PreparedPdf, { limits }: UploadPlan, pages: number): number {
  const { width, height } = planned.edit ? editedSize(pdf, planned.edit) : pdf;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const needed = 72 * Math.max(limits.minShortSide / short, limits.minLongSide / long);
  const bearable = 72 * Math.sqrt(MOST_DRAWN / pages / (pdf.width * pdf.height));
  return Math.min(HIGHEST_DPI, bearable, Math.max(DPI, Math.ceil(needed)));
}

function pageFindings(name: string, { pages, doubtful }: DrawnProof): readonly Finding[] {
  if (doubtful.length > 0) return [inkMissing(name, doubtful)];
  return pages.every((page) => inkShare(page) < BLANK_INK) ? [blankPage(name)] : [];
}

async function pictureOfPdf(document: PreparedPdf, plan: UploadPlan, context: JobContext): Promise<FoundPicture> {
  const { planned, pdf } = document;
  const name = planned.originalName;
  const { chosen, left } = planned.edit?.page ? chosenPage(planned.edit.page) : choosePages(pdf.pages);
  const options = { dpi: dpiFor(document, plan, chosen.length), resourcesDir: context.resourcesDir };
  const drawn = await orUndrawable(document.source, () => drawProof(pdf, chosen, options));
  const findings = [...(left.length > 0 ? [pagesLeftOut(name, pdf.pages, left)] : []), ...pageFindings(name, drawn)];
  return { picture: { ...editPicture(stackPages(drawn.pages), planned.edit), isDrawn: true }, findings };
}

async function readPage({ image, source }: PreparedImage, page: number): Promise<PagePixels> {
  const { data, info } = await orDamaged(source, async () =>
    (await image.pixels(page - 1))
      .resize(STACKED_SIDE, STACKED_SIDE, { fit: 'inside', withoutEnlargement: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  return { width: info.width, height: info.height, data };
}

async function pictureOfImage(document: PreparedImage): Promise<FoundPicture> {
  const { image, planned, source } = document;
  const { width, height, pages } = image;
  if (pages === 1) {
    const reading: Picture['reading'] = (read) => orDamaged(source, read);
    return { picture: { width, height, open: () => image.pixels(), reading, isDrawn: false }, findings: [] };
  }
  const { chosen, left } = choosePages(pages);
  const stacked: PagePixels[] = [];
  for (const page of chosen) stacked.push(await readPage(document, page));
  const findings = left.length > 0 ? [pagesLeftOut(planned.originalName, pages, left)] : [];
  return { picture: { ...stackPages(stacked), isDrawn: true }, findings };
}

/** A JPEG that already meets the field goes up as it is, without its metadata: no other encoding comes nearer to it. */
async function findFittingJpeg(document: PreparedDocument, { limits }: UploadPlan): Promise<FittedJpeg | null> {
  if (document.kind === 'pdf' || document.mediaType !== 'image/jpeg' || document.planned.edit) return null;
  const { width, height } = document.image;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < limits.minShortSide || long < limits.minLongSide || long > LONGEST_SIDE) return null;
  const bytes = findPlainJpeg(document.source.bytes);
  if (!bytes || bytes.length > limits.maxBytes || !(await decodesCleanly(bytes))) return null;
  const look = await lookOfJpeg(document.source.bytes, width, height);
  return { bytes: ownBytes(bytes), quality: 100, width, height, enlargement: 1, padded: false, look };
}

function fitFindings(name: string, { width, height }: Picture, fitted: FittedJpeg): readonly Finding[] {
  const { enlargement, padded, quality } = fitted;
  return [
    ...(enlargement > MOST_ENLARGED ? [imageTooSmall(name, width, height)] : []),
    ...(enlargement > 1 && enlargement <= MOST_ENLARGED ? [imageUpscaled(name, width, height)] : []),
    ...(padded ? [imagePadded(name)] : []),
    ...(quality < SHOWS ? [imageLowQuality(name)] : []),
  ];
}

function cannotFit(file: string, { limits }: UploadPlan): AppFailure<'image_cannot_fit'> {
  const { maxBytes, minShortSide, minLongSide } = limits;
  const limitKilobytes = Math.floor(maxBytes / 1024);
  return new AppFailure('image_cannot_fit', { file, limitKilobytes, width: minLongSide, height: minShortSide });
}

/**
 * One image of the upload set: the document within the limits of its field, upright, without metadata or watermark.
 * Fails with `file_damaged` and `image_cannot_fit`.
 */
export async function makeUploadImage(
  plan: UploadPlan,
  document: PreparedDocument,
  context: JobContext,
): Promise<UploadImage> {
  context.workingOn(document.source.name);
  const fitting = await findFittingJpeg(document, plan);
  if (fitting) {
    const { bytes, width, height, look } = fitting;
    return { plan, bytes, width, height, look, findings: [] };
  }
  const { picture, findings } =
    document.kind === 'pdf' ? await pictureOfPdf(document, plan, context) : await pictureOfImage(document);
  const fitted = await fitJpeg(picture, plan.limits);
  const name = document.planned.originalName;
  // No photograph at the smallest size and lowest quality comes near the limit of any known field.
  if (!fitted) throw cannotFit(name, plan);
  const { bytes, width, height, look } = fitted;
  return { plan, bytes, width, height, look, findings: [...findings, ...fitFindings(name, picture, fitted)] };
}
