import type { UploadedFile } from '../../shared/contract/uploaded-file.ts';
import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { CalendarDate, LONG_TERM } from '../../shared/domain/calendar-date.ts';
import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import type { ApplicantDocument, DocumentId } from '../../shared/domain/documents/document.ts';
import { type DocumentEdit, isUsableEdit, settleEdit } from '../../shared/domain/documents/document-edit.ts';
import type { DocumentKind } from '../../shared/domain/documents/document-kind.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../shared/domain/documents/file-limit.ts';
import { guessKind } from '../../shared/domain/documents/guess-kind.ts';
import { currentDocuments } from '../../shared/domain/documents/versions.ts';
import { diffFields } from '../../shared/domain/history/diff-fields.ts';
import { originalName } from '../../shared/domain/packet/file-names.ts';
import { DEFAULT_WATERMARK } from '../../shared/domain/packet/packet-options.ts';
import { planPacket } from '../../shared/domain/packet/plan-packet.ts';
import { AppFailure } from './app-failure.ts';
import { listRefusals } from './list-refusals.ts';
import type { WorkOptions } from './ports/document-worker.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';
import { createRemover } from './remove-with-receipt.ts';

/** Larger files are refused before they are read into memory. */

/** The use cases of documents (证件材料). Originals are stored as they came and never altered. */
export function createDocumentService(
  ports: Pick<Ports, 'vault' | 'worker' | 'handles' | 'clock' | 'ids' | 'digest' | 'rules' | 'chinese' | 'folders'>,
) {
  const { vault, worker, handles, clock, ids, digest } = ports;
  const record = createRecorder(ports);
  const remove = createRemover(ports);

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

  function assertReplaceable(id: DocumentId, applicantId: ApplicantId): void {
    const { replacedBy, applicantId: owner } = get(id);
    // Only the current version of the person's own: a chain, never a tree.
    if (replacedBy !== null || owner !== applicantId) throw new AppFailure('not_found', { what: 'document' });
  }

  /** Unchanged, a refused picture would be refused again. */
  function assertNotRefused({ applicantId, sha256, fileName }: ApplicantDocument): void {
    const refused = listRefusals(vault.store(), applicantId).flatMap(({ images }) => images);
    if (refused.includes(sha256)) throw new AppFailure('image_refused', { file: fileName });
  }

  function insert(document: ApplicantDocument, bytes: Uint8Array, replaces: DocumentId | null): void {
    const store = vault.store();
    const subject = { applicantId: document.applicantId, documentId: document.id };
    store.transaction(() => {
      store.documents.insert(document, bytes);
      if (replaces !== null) {
        assertReplaceable(replaces, document.applicantId);
        store.documents.update({ ...get(replaces), replacedBy: document.id });
      }
      const { kind, fileName, sha256 } = document;
      record(
        replaces === null ? 'document-added' : 'document-replaced',
        subject,
        diffFields({}, { kind, fileName, sha256 }),
      );
    });
  }

  function update(
    before: ApplicantDocument,
    changes: Partial<Validity & { kind: DocumentKind; edit: DocumentEdit | null }>,
  ): ApplicantDocument {
    const document = { ...before, ...changes };
    const differences = diffFields(factsOf(before), factsOf(document));
    if (differences.length === 0) return before;
    const store = vault.store();
    store.transaction(() => {
      store.documents.update(document);
      record('document-changed', { applicantId: document.applicantId, documentId: document.id }, differences);
    });
    return document;
  }

  return {
    async list({ applicantId }: { applicantId: ApplicantId }) {
      assertApplicant(applicantId);
      return { documents: vault.store().documents.listFor(applicantId) };
    },

    async add(
      input: {
        applicantId: ApplicantId;
        kind: DocumentKind;
        file: UploadedFile;
        password: string | null;
        replaces: DocumentId | null;
      },
      options: WorkOptions = {},
    ) {
      assertApplicant(input.applicantId);
      const { replaces } = input;
      if (replaces !== null) assertReplaceable(replaces, input.applicantId);
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
        validFrom: null,
        validTo: null,
        replacedBy: null,
        findings,
        edit: null,
        addedAt: clock.now().toISOString(),
      };
      // The applicant may have been removed while the worker looked at the file.
      assertApplicant(input.applicantId);
      assertNotRefused(document);
      insert(document, bytes, replaces);
      return { document, findings };
    },

    /** What a file most likely is, and whether it is here already. Nothing of it is kept. */
    async guess(
      { applicantId, file, path }: { applicantId: ApplicantId; file: UploadedFile; path: string },
      options: WorkOptions = {},
    ) {
      assertApplicant(applicantId);
      const name = plainFileName(file.name);
      const bytes = await readUpload(file, name);
      const sha256 = digest.sha256(bytes);
      const twin = vault
        .store()
        .documents.listFor(applicantId)
        .find((document) => document.sha256 === sha256);
      const reading = await worker.readClues({ name, bytes, password: null }, options);
      return {
        guess: guessKind({ path: path === '' ? name : path, ...reading }),
        sameAs: twin ? { id: twin.id, fileName: twin.fileName } : null,
      };
    },

    async setKind({ id, kind }: { id: DocumentId; kind: DocumentKind }) {
      return { document: update(get(id), { kind }) };
    },

    async setValidity({ id, validFrom, validTo }: { id: DocumentId } & Validity) {
      return { document: update(get(id), { validFrom, validTo }) };
    },

    async setEdit({ id, edit }: { id: DocumentId; edit: DocumentEdit | null }) {
      const document = get(id);
      return { document: update(document, { edit: usableEdit(edit, document) }) };
    },

    /** Which slots of which programs each document fills now; documents that fill none are not in the list. */
    async uses({ applicantId }: { applicantId: ApplicantId }) {
      const store = vault.store();
      const applicant = store.applicants.find(applicantId);
      if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
      const documents = currentDocuments(store.documents.listFor(applicantId));
      const today = shanghaiDate(clock.now());
      const options = { watermark: DEFAULT_WATERMARK };
      const uses = store.programs.listFor(applicantId).flatMap((program) => {
        const { slots } = planPacket(
          { applicant, program, documents, options },
          { ...ports.rules.current(), chinese: ports.chinese },
          today,
        );
        return slots.flatMap(({ id, label, documentId }) =>
          documentId === null
            ? []
            : [{ documentId, programId: program.id, programName: program.name, slotId: id, label }],
        );
      });
      return { uses };
    },

    /** Writes all originals of a person, with every version, into a new folder, and reads them back. */
    async exportAll({ applicantId, folder }: { applicantId: ApplicantId; folder: string }) {
      assertApplicant(applicantId);
      await ports.folders.assertFree(folder);
      const documents = vault.store().documents.listFor(applicantId);
      const files = documents.map((document, index) => ({
        documentId: document.id,
        sha256: document.sha256,
        path: originalName(index + 1, document),
        content: getBytes(document.id),
      }));
      await ports.folders.publish(folder, files, (written) => {
        const found = new Map(written.map(({ path, content }) => [path, digest.sha256(content)]));
        if (files.some(({ path, sha256 }) => found.get(path) !== sha256))
          throw new Error('an original reads back changed');
      });
      return { folder, files: files.map(({ content: _, ...file }) => file) };
    },

    async remove({ id }: { id: DocumentId }) {
      const document = get(id);
      const { applicantId, kind, fileName } = document;
      const { erased, undo } = vault.store().transaction(() => {
        const removal = remove({ kind: 'document', id }, fileName);
        const changes = [
          { field: 'kind', before: kind, after: null },
          { field: 'fileName', before: fileName, after: null },
        ];
        record('document-removed', { applicantId, documentId: id }, changes);
        return removal;
      });
      return { document, erased, undo };
    },

    async original({ id }: { id: DocumentId }) {
      const document = get(id);
      const { fileName, mediaType, sha256 } = document;
      return { ...handles.put(getBytes(id), { mediaType, fileName }), fileName, sha256 };
    },

    async preview(
      input: { id: DocumentId; longSide: number; edit?: DocumentEdit | null | undefined },
      options: WorkOptions = {},
    ) {
      const { id, longSide } = input;
      const document = get(id);
      const edit = input.edit === undefined ? document.edit : usableEdit(input.edit, document);
      const source = { name: document.fileName, bytes: getBytes(id), password: null };
      const image = await worker.preview(source, { longSide, edit }, options);
      return handles.put(image, { mediaType: 'image/jpeg', fileName: 'preview.jpg' });
    },
  };
}

interface Validity {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | typeof LONG_TERM | null;
}

function factsOf({ kind, validFrom, validTo, edit }: ApplicantDocument): Record<string, unknown> {
  // As one value: nobody reads the coordinates of corners.
  return { kind, validFrom, validTo, edit: edit && JSON.stringify(edit) };
}

function usableEdit(edit: DocumentEdit | null, { pages }: ApplicantDocument): DocumentEdit | null {
  if (edit && !isUsableEdit(edit, pages)) throw new AppFailure('input_invalid', { field: 'edit' });
  return settleEdit(edit, pages);
}

async function readUpload(file: UploadedFile, name: string): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) {
    throw new AppFailure('file_too_large', { file: name, limitMegabytes: MAX_FILE_MEGABYTES });
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
