import { z } from 'zod';
import { STEP_EVENT_KINDS, type StepEvent } from '../../../shared/domain/checklist/step-event.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { ChecklistRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';
import { isMissingParent } from './sqlite-failure.ts';
import { parseStored } from './stored-json.ts';

interface EventRow {
  readonly step_id: string;
  readonly kind: string;
  readonly at: string;
  readonly details: string;
}

const LIST = 'SELECT step_id, kind, at, details FROM checklist_events WHERE program_id = ? ORDER BY seq';
const APPEND = 'INSERT INTO checklist_events (program_id, step_id, kind, at, details) VALUES (?, ?, ?, ?, ?)';
const SAVE_DUE = `INSERT INTO step_dues (program_id, step_id, applicant_id, due_on, about, due_at)
  SELECT id, @stepId, applicant_id, @dueOn, @about, @dueAt FROM programs WHERE id = @programId`;

const details = z.object({
  why: z.string().nullish(),
  rejectionId: z.string().nullish(),
  fixStepId: z.string().nullish(),
});

function toEvent(row: EventRow): StepEvent {
  const { why, rejectionId, fixStepId } = row.details === '{}' ? {} : parseStored(details, row.details);
  return {
    stepId: row.step_id,
    kind: oneOf(STEP_EVENT_KINDS, row.kind),
    at: row.at,
    ...(why ? { why } : {}),
    ...(rejectionId ? { rejectionId } : {}),
    ...(fixStepId ? { fixStepId } : {}),
  };
}

export function createChecklistRepository(queries: Queries): ChecklistRepository {
  const listFor = queries.prepare<EventRow>(LIST);
  const append = queries.prepare(APPEND);
  const saveState = queries.prepare('UPDATE programs SET state = @state WHERE id = @programId AND state <> @state');
  const clearDues = queries.prepare('DELETE FROM step_dues WHERE program_id = ?');
  const saveDue = queries.prepare(SAVE_DUE);
  return {
    listFor: (programId) => listFor.all(programId).map(toEvent),
    append(programId, { stepId, kind, at, ...rest }) {
      try {
        append.run(programId, stepId, kind, at, JSON.stringify(rest));
      } catch (error) {
        throw isMissingParent(error) ? new AppFailure('not_found', { what: 'program' }) : error;
      }
    },
    summarise: (programId, { state, dues }) =>
      queries.transaction(() => {
        saveState.run({ programId, state });
        clearDues.run(programId);
        for (const due of dues) saveDue.run({ programId, ...due });
      }),
  };
}
