import { createHash } from 'node:crypto';
import type { ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import { type ApplicantDocument, type DocumentId, MEDIA_TYPES } from '../../../shared/domain/documents/document.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/documents/document-kind.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { DocumentRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';
import { isMissingParent } from './sqlite-failure.ts';
import { parseEdit, parseFindings } from './stored-json.ts';

interface DocumentRow {
  readonly id: string;
  readonly applicant_id: string;
  readonly kind: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly needs_password: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly replaced_by: string | null;
  readonly findings: string;
  readonly edit: string | null;
  readonly added_at: string;
}

const SELECT = `SELECT d.id, d.applicant_id, d.kind, d.file_name, d.sha256, b.size, d.media_type, d.pages, d.width,
  d.height, d.needs_password, d.valid_from, d.valid_to, d.replaced_by, d.findings, d.edit,
  d.added_at FROM documents d JOIN blobs b ON b.sha256 = d.sha256`;
const INSERT = `INSERT INTO documents (id, applicant_id, kind, file_name, sha256, media_type, pages, width, height,
  needs_password, valid_from, valid_to, replaced_by, findings, edit, added_at) VALUES (@id, @applicant_id, @kind, @file_name, @sha256, @media_type,
  @pages, @width, @height, @needs_password, @valid_from, @valid_to, @replaced_by, @findings, @edit, @added_at)`;
// The original never changes: neither its hash nor whom it belongs to.
const UPDATE = `UPDATE documents SET kind = @kind, file_name = @file_name, media_type = @media_type, pages = @pages,
  width = @width, height = @height, needs_password = @needs_password, valid_from = @valid_from, valid_to = @valid_to,
  replaced_by = @replaced_by, findings = @findings, edit = @edit
  WHERE id = @id AND sha256 = @sha256 AND applicant_id = @applicant_id`;
const INSERT_BLOB = 'INSERT INTO blobs (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING';
const READ_BYTES = 'SELECT b.bytes FROM documents d JOIN blobs b ON b.sha256 = d.sha256 WHERE d.id = ?';

function toDocument(row: DocumentRow): ApplicantDocument {
  return {
    // Branded again: only `insert` writes ids, and it takes branded ones.
    id: row.id as DocumentId,
    applicantId: row.applicant_id as ApplicantId,
    kind: oneOf(DOCUMENT_KINDS, row.kind),
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.size,
    mediaType: oneOf(MEDIA_TYPES, row.media_type),
    pages: row.pages,
    width: row.width,
    height: row.height,
    needsPassword: row.needs_password === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    replacedBy: row.replaced_by as DocumentId | null,
    findings: parseFindings(row.findings),
    edit: row.edit === null ? null : parseEdit(row.edit),
    addedAt: row.added_at,
  };
}

function toRow(document: ApplicantDocument): Omit<DocumentRow, 'size'> {
  return {
    id: document.id,
    applicant_id: document.applicantId,
    kind: document.kind,
    file_name: document.fileName,
    sha256: document.sha256,
    media_type: document.mediaType,
    pages: document.pages,
    width: document.width,
    height: document.height,
    needs_password: document.needsPassword ? 1 : 0,
    valid_from: document.validFrom,
    valid_to: document.validTo,
    replaced_by: document.replacedBy,
    findings: JSON.stringify(document.findings),
    edit: document.edit && JSON.stringify(document.edit),
    added_at: document.addedAt,
  };
}

function assertBelongTogether(document: ApplicantDocument, bytes: Uint8Array): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== document.sha256 || bytes.length !== document.bytes) {
    throw new Error('the bytes are not those that the document describes');
  }
}

function assertChanged(changes: number): void {
  if (changes === 0) throw new AppFailure('not_found', { what: 'document' });
}

export function createDocumentRepository(queries: Queries): DocumentRepository {
  const listFor = queries.prepare<DocumentRow>(`${SELECT} WHERE d.applicant_id = ? ORDER BY d.seq`);
  const findOne = queries.prepare<DocumentRow>(`${SELECT} WHERE d.id = ?`);
  const insertBlob = queries.prepare(INSERT_BLOB);
  const insertOne = queries.prepare(INSERT);
  const updateOne = queries.prepare(UPDATE);
  const removeOne = queries.prepare('DELETE FROM documents WHERE id = ?');
  const readBytes = queries.prepare<{ readonly bytes: Buffer }>(READ_BYTES);
  return {
    listFor: (applicantId) => listFor.all(applicantId).map(toDocument),
    find(id) {
      const row = findOne.get(id);
      return row && toDocument(row);
    },
    insert(document, bytes) {
      assertBelongTogether(document, bytes);
      try {
        queries.transaction(() => {
          insertBlob.run(document.sha256, bytes.length, bytes);
          insertOne.run(toRow(document));
        });
      } catch (error) {
        throw isMissingParent(error) ? new AppFailure('not_found', { what: 'applicant' }) : error;
      }
    },
    update: (document) => assertChanged(updateOne.run(toRow(document))),
    remove: (id) => assertChanged(removeOne.run(id)),
    readBytes(id) {
      const row = readBytes.get(id);
      return row && new Uint8Array(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength);
    },
  };
}
