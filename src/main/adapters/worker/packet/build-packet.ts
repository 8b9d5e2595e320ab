import type { Finding } from '../../../../shared/domain/finding.ts';
import type { ManifestFile } from '../../../../shared/domain/packet/packet-manifest.ts';
import type { ImageLimits } from '../../../../shared/domain/rules/rule-pack.ts';
import type { PacketJob } from '../../../services/ports/document-worker.ts';
import type { JobContext } from '../job-context.ts';
import type { WorkedFile, WorkedPacket } from '../protocol.ts';
import { sha256Of } from '../sha256-of.ts';
import { type Checked, checkPacketPdf } from './check-files.ts';
import { checkUploadImage } from './check-upload.ts';
import { makePacketPdf, type PacketPdf } from './packet-pdf.ts';
import { type PreparedDocument, prepareDocuments } from './prepared-document.ts';
import { makeUploadImage, type UploadImage } from './upload-image.ts';
import { makeValuesFile, VALUES_FILE_NAME } from './values-file.ts';

type About = Partial<Omit<ManifestFile, 'path' | 'role' | 'sha256' | 'bytes'>>;

const UNSAID = { width: null, height: null, pages: null, packetPage: null, fieldId: null, rule: null, checks: [] };

function describeFile(path: string, role: ManifestFile['role'], content: Uint8Array, about: About): ManifestFile {
  return { path, role, sha256: sha256Of(content), bytes: content.length, ...UNSAID, ...about };
}

function imageRule({ maxBytes, minShortSide, minLongSide }: ImageLimits): string {
  return `JPEG，不超过 ${maxBytes.toLocaleString('en-US')} 字节，不小于 ${minShortSide} × ${minLongSide} 像素（横竖均可）`;
}

function packetFile(pdf: PacketPdf, { checks }: Checked): WorkedFile {
  const about = { pages: pdf.pages.length, rule: 'A4，供打印和查阅；原件在附件中', checks };
  return { ...describeFile('packet.pdf', 'packet', pdf.bytes, about), content: pdf.bytes };
}

function uploadFile({ plan, bytes, width, height }: UploadImage, { checks }: Checked): WorkedFile {
  const about = { width, height, fieldId: plan.fieldId, rule: imageRule(plan.limits), checks };
  return { ...describeFile(`upload/${plan.fileName}`, 'upload', bytes, about), content: bytes };
}

function originalFile(document: PreparedDocument, { placed }: PacketPdf): WorkedFile {
  const size =
    document.kind === 'pdf'
      ? { pages: document.pdf.pages }
      : { width: document.original.width, height: document.original.height };
  const place = placed.find((one) => one.document === document);
  const packetPage = place ? place.firstPage + 1 : null;
  const about = { ...size, packetPage, rule: '原件，逐字节复制', checks: ['sha256：与收到的文件一致'] };
  const { documentId, originalName } = document.planned;
  // Known already: a large scan is not hashed twice.
  const known = { path: `originals/${originalName}`, role: 'original', sha256: document.sha256 } as const;
  return { ...UNSAID, ...known, bytes: document.source.bytes.length, ...about, content: null, documentId };
}

/** Encoding a photograph takes seconds of one core; more at once would only take more memory. */
const ENCODED_AT_ONCE = 2;

/** The upload images of the plan, in its order. */
export async function makeUploads(
  job: PacketJob,
  documents: readonly PreparedDocument[],
  context: JobContext,
): Promise<readonly UploadImage[]> {
  const { uploads } = job.plan;
  const made: UploadImage[] = [];
  let done = 0;
  context.progress('images', done, uploads.length);
  const waiting = uploads.entries();
  const encode = async (): Promise<void> => {
    for (const [index, plan] of waiting) {
      const document = documents.find(({ planned }) => planned.documentId === plan.documentId);
      if (!document) throw new Error('The plan uploads a document that is not in the packet.');
      made[index] = await makeUploadImage(plan, document, context);
      done += 1;
      context.progress('images', done, uploads.length);
    }
  };
  await Promise.all(Array.from({ length: context.careful ? 1 : ENCODED_AT_ONCE }, encode));
  return made;
}

interface Made {
  readonly uploads: readonly UploadImage[];
  readonly pdf: PacketPdf;
}

/**
 * The upload images and packet.pdf, made side by side: the encoders have threads of their own. A careful job makes one
 * thing after the other, and says each time which document it has open.
 */
async function makeFiles(job: PacketJob, documents: readonly PreparedDocument[], context: JobContext): Promise<Made> {
  if (context.careful) {
    const uploads = await makeUploads(job, documents, context);
    return { uploads, pdf: await makePacketPdf(job.plan, documents, context) };
  }
  context.workingOn(null);
  const unnamed: JobContext = { ...context, workingOn: () => undefined };
  const [uploads, pdf] = await Promise.allSettled([
    makeUploads(job, documents, unnamed),
    makePacketPdf(job.plan, documents, { ...unnamed, progress: () => undefined }),
  ]);
  // Both have ended by now; of two failures the first one in the packet's order is told.
  if (uploads.status === 'rejected') throw uploads.reason;
  if (pdf.status === 'rejected') throw pdf.reason;
  return { uploads: uploads.value, pdf: pdf.value };
}

function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.ruleId} ${finding.message.zh}`, finding])).values()];
}

/** Does the work while the originals are being decoded. One that cannot be is what is wrong, whatever else failed. */
export async function besides<T>(decoded: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await decoded;
  }
}

/** Makes and checks every file of the packet but the manifest, in a fixed order. */
export async function buildPacket(job: PacketJob, context: JobContext): Promise<WorkedPacket> {
  const { documents, findings, decoded } = await prepareDocuments(job, context);
  const { uploads, pdf } = await besides(decoded, () => makeFiles(job, documents, context));
  context.progress('verifying', 0, uploads.length + 1);
  const pdfChecked = await checkPacketPdf(pdf, { plan: job.plan, documents });
  const uploadFiles: WorkedFile[] = [];
  for (const [index, upload] of uploads.entries()) {
    context.progress('verifying', index + 1, uploads.length + 1);
    uploadFiles.push(uploadFile(upload, await checkUploadImage(upload)));
  }
  const values = makeValuesFile(job.plan);
  const valuesAbout = { rule: 'UTF-8 文本，可用记事本打开', checks: [`共 ${job.plan.values.length} 项`] };
  const found = [
    ...findings,
    ...(await decoded),
    ...uploads.flatMap((upload) => upload.findings),
    ...pdf.findings,
    ...pdfChecked.findings,
  ];
  return {
    files: [
      packetFile(pdf, pdfChecked),
      ...uploadFiles,
      ...documents.map((document) => originalFile(document, pdf)),
      { ...describeFile(VALUES_FILE_NAME, 'values', values, valuesAbout), content: values },
    ],
    findings: withoutDoubles(found),
  };
}
