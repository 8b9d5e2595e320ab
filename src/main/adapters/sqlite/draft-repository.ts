import type { ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import type { DraftKey } from '../../../shared/domain/drafts/draft.ts';
import type { ProgramId } from '../../../shared/domain/programs/program.ts';
import type { DraftRepository } from '../../services/ports/vault-store.ts';
import type { Queries } from './queries.ts';
import { parseSetting } from './stored-json.ts';

interface DraftRow {
  readonly form: string;
  readonly applicant_id: string | null;
  readonly program_id: string | null;
  readonly updated_at: string;
}

const SAVE = `INSERT INTO drafts (key, form, applicant_id, program_id, value, updated_at)
  VALUES (@key, @form, @applicant_id, @program_id, @value, @updated_at)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

/** One text for the three parts: NULL is never equal to NULL, so they cannot be a key together. */
function keyOf({ form, applicantId, programId }: DraftKey): string {
  return [form, applicantId ?? '', programId ?? ''].join('/');
}

export function createDraftRepository(queries: Queries): DraftRepository {
  const listAll = queries.prepare<DraftRow>(
    'SELECT form, applicant_id, program_id, updated_at FROM drafts ORDER BY updated_at DESC, key',
  );
  const findOne = queries.prepare<{ readonly value: string; readonly updated_at: string }>(
    'SELECT value, updated_at FROM drafts WHERE key = ?',
  );
  const saveOne = queries.prepare(SAVE);
  const removeOne = queries.prepare('DELETE FROM drafts WHERE key = ?');
  return {
    list: () =>
      listAll.all().map(({ form, applicant_id, program_id, updated_at }) => ({
        form,
        applicantId: applicant_id as ApplicantId | null,
        programId: program_id as ProgramId | null,
        updatedAt: updated_at,
      })),
    find(key) {
      const row = findOne.get(keyOf(key));
      return row && { value: parseSetting(row.value), updatedAt: row.updated_at };
    },
    save: (draft) =>
      void saveOne.run({
        key: keyOf(draft),
        form: draft.form,
        applicant_id: draft.applicantId,
        program_id: draft.programId,
        value: JSON.stringify(draft.value),
        updated_at: draft.updatedAt,
      }),
    remove: (key) => void removeOne.run(keyOf(key)),
  };
}
