import type { UploadedFile } from '../../shared/contract/uploaded-file.ts';
import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { ApplicantDocument, DocumentId } from '../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../shared/domain/documents/document-kind.ts';
import { AppFailure } from './app-failure.ts';
import type { WorkOptions } from './ports/document-worker.ts';
import type { Ports } from './ports/ports.ts';

/** Larger files are refused before they are read into memory. */
const MAX_MEGABYTES = 100;

/** The use cases of documents (证件材料). Originals are stored as they came and never altered. */
export function createDocumentService(ports: Pick<Ports, 'vault' | 'worker' | 'handles' | 'clock' | 'ids' | 'digest'>) {
  const { vault, worker, handles, clock, ids, digest } = ports;

  function get(id: DocumentId): ApplicantDocument {
    const document = vault.store().documents.find(id);
    if (!document) throw new AppFailure('not_found', { what: 'document' });
    return document;
  }

  function getBytes(id: DocumentId): Uint8Array {
    const bytes = vault.store().documents.readBytes(id);
    if (!bytes) throw new AppFailure('not_found', { what: 'document' });
    return bytes;
  }

  function assertApplicant(id: ApplicantId): void {
    if (!vault.store().applicants.find(id)) throw new AppFailure('not_found', { what: 'applicant' });
  }

  return {
    async list({ applicantId }: { applicantId: ApplicantId }) {
      assertApplicant(applicantId);
      return { documents: vault.store().documents.listFor(applicantId) };
    },

    async add(
      input: { applicantId: ApplicantId; kind: DocumentKind; file: UploadedFile; password: string | null },
      options: WorkOptions = {},
    ) {
      assertApplicant(input.applicantId);
      const name = plainFileName(input.file.name);
      const bytes = await readUpload(input.file, name);
      const { facts, findings } = await worker.inspect({ name, bytes, password: input.password }, options);
      const document: ApplicantDocument = {
        ...facts,
        // The id comes from the `Ids` port and from nowhere else.
        id: ids.next() as DocumentId,
        applicantId: input.applicantId,
        kind: input.kind,
        fileName: name,
        sha256: digest.sha256(bytes),
        bytes: bytes.byteLength,
        validTo: null,
        findings,
        addedAt: clock.now().toISOString(),
      };
      // The applicant may have been removed while the worker looked at the file.
      assertApplicant(input.applicantId);
      vault.store().documents.insert(document, bytes);
      return { document, findings };
    },

    async setKind({ id, kind }: { id: DocumentId; kind: DocumentKind }) {
      const document = { ...get(id), kind };
      vault.store().documents.update(document);
      return { document };
    },

    async remove({ id }: { id: DocumentId }) {
      const document = get(id);
      vault.store().documents.remove(id);
      return { document };
    },

    async original({ id }: { id: DocumentId }) {
      const document = get(id);
      const { fileName, mediaType, sha256 } = document;
      return { ...handles.put(getBytes(id), { mediaType, fileName }), fileName, sha256 };
    },

    async preview({ id, longSide }: { id: DocumentId; longSide: number }, options: WorkOptions = {}) {
      const document = get(id);
      const source = { name: document.fileName, bytes: getBytes(id), password: null };
      const image = await worker.preview(source, longSide, options);
      return handles.put(image, { mediaType: 'image/jpeg', fileName: 'preview.jpg' });
    },
  };
}

async function readUpload(file: UploadedFile, name: string): Promise<Uint8Array> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    throw new AppFailure('file_too_large', { file: name, limitMegabytes: MAX_MEGABYTES });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.byteLength === 0) throw new AppFailure('file_empty', { file: name });
  return bytes;
}

/** The last part of the name, without control characters: it is shown as text and never used as a path. */
function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(/\p{C}/gu, '').trim().slice(0, 200);
  return clean === '' ? '未命名' : clean;
}
