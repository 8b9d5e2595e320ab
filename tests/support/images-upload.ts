import { editImage } from '../../src/main/adapters/worker/images/edit-picture.ts';
import { openImage } from '../../src/main/adapters/worker/images/open-image.ts';
import { makeUploadImage, type UploadImage } from '../../src/main/adapters/worker/packet/upload-image.ts';
import { getMediaType } from '../../src/main/adapters/worker/sniff.ts';
import type { DocumentEdit } from '../../src/shared/domain/documents/document-edit.ts';
import type { UploadPlan } from '../../src/shared/domain/packet/packet-plan.ts';
import type { ImageLimits } from '../../src/shared/domain/rules/rule-pack.ts';
import { UPLOAD_LIMITS } from './packet-plan.ts';
import { workerOptions } from './pdf-worker.ts';

interface MakeOptions {
  readonly resourcesDir: string;
  readonly edit?: DocumentEdit | null;
}

/** The upload image of one picture, made in this thread. */
export async function makeUpload(
  name: string,
  bytes: Uint8Array,
  limits: ImageLimits = UPLOAD_LIMITS,
  { resourcesDir, edit = null }: MakeOptions = workerOptions(),
): Promise<UploadImage> {
  const source = { name, bytes, password: null };
  const mediaType = getMediaType(source);
  const planned = { documentId: 'one', kind: 'other', slotId: null, originalName: name, edit } as const;
  const plan: UploadPlan = { fileName: 'out.jpg', slotId: 'residence-proof', fieldId: 'f', documentId: 'one', limits };
  const common = { planned, source, mediaType, sha256: '', title: '' };
  const context = { resourcesDir, progress: () => undefined, workingOn: () => undefined };
  if (mediaType === 'application/pdf') {
    const { openPdf } = await import('../../src/main/adapters/worker/pdf/open-pdf.ts');
    return makeUploadImage(plan, { ...common, kind: 'pdf', pdf: await openPdf(source, resourcesDir) }, context);
  }
  const original = await openImage(source, mediaType);
  const image = await editImage(original, edit);
  return makeUploadImage(plan, { ...common, kind: 'image', image, original }, context);
}
