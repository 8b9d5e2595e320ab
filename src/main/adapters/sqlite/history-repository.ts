import type { ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import type { DocumentId } from '../../../shared/domain/documents/document.ts';
import { HISTORY_KINDS, type HistoryEntry } from '../../../shared/domain/history/history.ts';
import type { ProgramId } from '../../../shared/domain/programs/program.ts';
import type { HistoryRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';
import { parseFieldChanges } from './stored-json.ts';

interface HistoryRow {
  readonly id: string;
  readonly applicant_id: string;
  readonly program_id: string | null;
  readonly document_id: string | null;
  readonly kind: string;
  readonly at: string;
  readonly changes: string;
}

const SELECT = 'SELECT id, applicant_id, program_id, document_id, kind, at, changes FROM history';
const LIST_OF_KIND = `${SELECT} WHERE kind = ? ORDER BY at DESC, seq DESC`;
const LIST = `${SELECT}
  WHERE applicant_id = @applicantId
  AND (@programId IS NULL OR program_id IS NULL OR program_id = @programId) AND at >= @since
  ORDER BY at DESC, seq DESC LIMIT @limit`;
const INSERT = `INSERT INTO history (id, applicant_id, program_id, document_id, kind, at, changes)
  VALUES (@id, @applicant_id, @program_id, @document_id, @kind, @at, @changes)`;

function toEntry(row: HistoryRow): HistoryEntry {
  return {
    id: row.id,
    // Branded again: only `insert` writes ids, and it takes branded ones.
    applicantId: row.applicant_id as ApplicantId,
    programId: row.program_id as ProgramId | null,
    documentId: row.document_id as DocumentId | null,
    kind: oneOf(HISTORY_KINDS, row.kind),
    at: row.at,
    changes: parseFieldChanges(row.changes),
  };
}

export function createHistoryRepository(queries: Queries): HistoryRepository {
  const list = queries.prepare<HistoryRow>(LIST);
  const listOfKind = queries.prepare<HistoryRow>(LIST_OF_KIND);
  const insertOne = queries.prepare(INSERT);
  return {
    list: ({ applicantId, programId, since, limit }) =>
      list.all({ applicantId, programId, since: since ?? '', limit }).map(toEntry),
    listOfKind: (kind) => listOfKind.all(kind).map(toEntry),
    insert: (entry) =>
      void insertOne.run({
        id: entry.id,
        applicant_id: entry.applicantId,
        program_id: entry.programId,
        document_id: entry.documentId,
        kind: entry.kind,
        at: entry.at,
        changes: JSON.stringify(entry.changes),
      }),
  };
}
