import type { DocumentId } from '../../../shared/domain/documents/document.ts';
import type { RecordRepository } from '../../services/ports/vault-store.ts';
import type { Queries } from './queries.ts';

interface RecordRow {
  readonly document_id: string;
  readonly name: string;
  readonly id_number: string;
}

const LIST = `SELECT r.document_id, r.name, r.id_number FROM document_records r
  JOIN documents d ON d.id = r.document_id WHERE d.applicant_id = ? ORDER BY d.seq`;
const SAVE = `INSERT INTO document_records (document_id, name, id_number) VALUES (@documentId, @name, @idNumber)
  ON CONFLICT (document_id) DO UPDATE SET name = excluded.name, id_number = excluded.id_number`;

export function createRecordRepository(queries: Queries): RecordRepository {
  const listFor = queries.prepare<RecordRow>(LIST);
  const save = queries.prepare(SAVE);
  return {
    listFor: (applicantId) =>
      listFor.all(applicantId).map((row) => ({
        // Branded again: only `save` writes ids, and it takes branded ones.
        documentId: row.document_id as DocumentId,
        name: row.name,
        idNumber: row.id_number,
      })),
    save: (record) => void save.run({ ...record }),
  };
}
