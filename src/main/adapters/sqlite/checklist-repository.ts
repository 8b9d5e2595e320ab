import { STEP_STATES, type StepRecord } from '../../../shared/domain/checklist/checklist.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { ChecklistRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';
import { isMissingParent } from './sqlite-failure.ts';

interface StepRow {
  readonly step_id: string;
  readonly state: string;
  readonly at: string;
}

const SAVE = `INSERT INTO checklist_steps (program_id, step_id, state, at) VALUES (?, ?, ?, ?)
  ON CONFLICT (program_id, step_id) DO UPDATE SET state = excluded.state, at = excluded.at`;

function toRecord(row: StepRow): StepRecord {
  return { stepId: row.step_id, state: oneOf(STEP_STATES, row.state), at: row.at };
}

export function createChecklistRepository(queries: Queries): ChecklistRepository {
  const listFor = queries.prepare<StepRow>(
    'SELECT step_id, state, at FROM checklist_steps WHERE program_id = ? ORDER BY step_id',
  );
  const save = queries.prepare(SAVE);
  const saveState = queries.prepare('UPDATE programs SET state = @state WHERE id = @programId AND state <> @state');
  const clearDues = queries.prepare('DELETE FROM step_dues WHERE program_id = ?');
  const saveDue = queries.prepare(`INSERT INTO step_dues (program_id, step_id, applicant_id, due_on)
    SELECT id, @stepId, applicant_id, @dueOn FROM programs WHERE id = @programId`);
  return {
    listFor: (programId) => listFor.all(programId).map(toRecord),
    save(programId, record) {
      try {
        save.run(programId, record.stepId, record.state, record.at);
      } catch (error) {
        throw isMissingParent(error) ? new AppFailure('not_found', { what: 'program' }) : error;
      }
    },
    summarise: (programId, { state, dues }) =>
      queries.transaction(() => {
        saveState.run({ programId, state });
        clearDues.run(programId);
        for (const { stepId, dueOn } of dues) saveDue.run({ programId, stepId, dueOn });
      }),
  };
}
