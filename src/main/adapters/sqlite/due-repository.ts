import type { ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import type { DueDate } from '../../../shared/domain/applicants/applicant-list.ts';
import { STEP_DUE_KINDS } from '../../../shared/domain/checklist/program-state.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/documents/document-kind.ts';
import type { DueRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';

interface DueRow {
  readonly due_on: string;
  readonly kind: string;
  readonly applicant_id: string;
  readonly applicant_name: string;
  readonly program_id: string | null;
  readonly program_name: string | null;
  readonly document_id: string | null;
  readonly document_kind: string | null;
  readonly step_id: string | null;
  readonly about: string | null;
  readonly due_at: string | null;
}

/** Each of the three parts is read in the order of its index, and only as far as the limit. Empty text is "none". */
const SOONEST = `
SELECT d.due_on, d.kind, d.applicant_id, a.name AS applicant_name, p.id AS program_id, p.name AS program_name,
  o.id AS document_id, o.kind AS document_kind, nullif(d.step_id, '') AS step_id, d.about, d.due_at
FROM (
  SELECT id_valid_to AS due_on, 'id-card' AS kind, id AS applicant_id, '' AS program_id, '' AS document_id, '' AS step_id,
    NULL AS about, NULL AS due_at
    FROM applicants WHERE length(id_valid_to) = 10 AND id_valid_to <= @until
  UNION ALL
  SELECT valid_to, 'document', applicant_id, '', id, '', NULL, NULL FROM documents
    WHERE length(valid_to) = 10 AND replaced_by IS NULL AND valid_to <= @until
  UNION ALL
  SELECT due_on, 'step', applicant_id, program_id, '', step_id, about, due_at FROM step_dues WHERE due_on <= @until
  ORDER BY due_on LIMIT @limit
) d
JOIN applicants a ON a.id = d.applicant_id
LEFT JOIN programs p ON p.id = d.program_id
LEFT JOIN documents o ON o.id = d.document_id
ORDER BY d.due_on, a.seq`;

const KINDS = ['id-card', 'document', 'step'] as const;

function toDueDate(row: DueRow): DueDate {
  return {
    dueOn: row.due_on,
    kind: oneOf(KINDS, row.kind),
    applicantId: row.applicant_id as ApplicantId,
    applicantName: row.applicant_name,
    programId: row.program_id,
    programName: row.program_name,
    documentId: row.document_id,
    documentKind: row.document_kind === null ? null : oneOf(DOCUMENT_KINDS, row.document_kind),
    stepId: row.step_id,
    about: row.about === null ? null : oneOf(STEP_DUE_KINDS, row.about),
    dueAt: row.due_at,
  };
}

export function createDueRepository(queries: Queries): DueRepository {
  const soonest = queries.prepare<DueRow>(SOONEST);
  return { list: ({ until, limit }) => soonest.all({ until, limit }).map(toDueDate) };
}
