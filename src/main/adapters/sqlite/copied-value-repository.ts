import type { CopiedValueRepository } from '../../services/ports/vault-store.ts';
import type { Queries } from './queries.ts';

interface CopiedRow {
  readonly field: string;
  readonly value_sha256: string;
}

const SAVE = `INSERT INTO copied_values (program_id, field, value_sha256) VALUES (?, ?, ?)
  ON CONFLICT (program_id, field) DO UPDATE SET value_sha256 = excluded.value_sha256`;

export function createCopiedValueRepository(queries: Queries): CopiedValueRepository {
  const list = queries.prepare<CopiedRow>('SELECT field, value_sha256 FROM copied_values WHERE program_id = ?');
  const save = queries.prepare(SAVE);
  const remove = queries.prepare('DELETE FROM copied_values WHERE program_id = ? AND field = ?');
  return {
    listFor: (programId) =>
      list.all(programId).map(({ field, value_sha256 }) => ({ field, valueSha256: value_sha256 })),
    save: (programId, { field, valueSha256 }) => void save.run(programId, field, valueSha256),
    remove: (programId, field) => void remove.run(programId, field),
  };
}
