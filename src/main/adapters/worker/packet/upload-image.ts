import type { Sharp } from 'sharp';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { UploadPlan } from '../../../../shared/domain/packet/packet-plan.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { blankPage, firstPageOnly, imageLowQuality, imagePadded, imageUpscaled } from '../findings.ts';
import { fitJpeg } from '../images/fit-jpeg.ts';
import { orDamaged } from '../images/refuse-image.ts';
import type { JobContext } from '../job-context.ts';
import { drawPdfPages, inkShare, stackPages } from '../pdf/draw-pdf.ts';
import type { PreparedDocument, PreparedPdf } from './prepared-document.ts';

const DPI = 200;
const MAX_STACKED = 3;
/** Less than this is a page with nothing on it but dust: a single short line of print is about 0.0004. */
const BLANK_INK = 0.0002;
const SHOWS = 78;

export interface UploadImage {
  readonly plan: UploadPlan;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly findings: readonly Finding[];
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly open: () => Promise<Sharp>;
  readonly findings: readonly Finding[];
}

async function pictureOfPdf({ planned, pdf }: PreparedPdf, context: JobContext): Promise<Picture> {
  const name = planned.originalName;
  const count = pdf.pages <= MAX_STACKED ? pdf.pages : 1;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const drawn = await drawPdfPages(pdf.bytes, numbers, { size: { dpi: DPI }, resourcesDir: context.resourcesDir });
  const { width, height, pixels } = await stackPages(drawn);
  const findings = [
    ...(count < pdf.pages ? [firstPageOnly(name, pdf.pages)] : []),
    ...(drawn.every((page) => inkShare(page) < BLANK_INK) ? [blankPage(name)] : []),
  ];
  return { width, height, open: pixels, findings };
}

async function pictureOf(document: PreparedDocument, context: JobContext): Promise<Picture> {
  if (document.kind === 'pdf') return pictureOfPdf(document, context);
  const { width, height } = document.image;
  return { width, height, open: () => document.image.pixels(), findings: [] };
}

/** One image of the upload set: the document within the limits of its field, upright, without metadata or watermark. */
export async function makeUploadImage(
  plan: UploadPlan,
  document: PreparedDocument,
  context: JobContext,
): Promise<UploadImage> {
  const name = document.planned.originalName;
  context.workingOn(document.source.name);
  return orDamaged(document.source, async () => {
    const picture = await pictureOf(document, context);
    const fitted = await fitJpeg(picture.open, picture, plan.limits);
    // No photograph at the smallest size and lowest quality comes near the limit of any known field.
    if (!fitted) throw new AppFailure('file_damaged', { file: document.source.name });
    const findings = [
      ...picture.findings,
      ...(fitted.upscaled ? [imageUpscaled(name, picture.width, picture.height)] : []),
      ...(fitted.padded ? [imagePadded(name)] : []),
      ...(fitted.quality < SHOWS ? [imageLowQuality(name)] : []),
    ];
    return { plan, bytes: fitted.bytes, width: fitted.width, height: fitted.height, findings };
  });
}
