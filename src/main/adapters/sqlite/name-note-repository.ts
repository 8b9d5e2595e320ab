import { NAME_NOTE_KINDS, type NameNote } from '../../../shared/domain/naming/name-note.ts';
import type { ProgramId } from '../../../shared/domain/programs/program.ts';
import type { NameNoteRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';

interface NoteRow {
  readonly id: string;
  readonly program_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly rule_id: string | null;
  readonly note: string;
  readonly at: string;
}

export function createNameNoteRepository(queries: Queries): NameNoteRepository {
  const listAll = queries.prepare<NoteRow>('SELECT * FROM name_notes WHERE program_id = ? ORDER BY at DESC, id');
  const insertOne = queries.prepare(
    'INSERT INTO name_notes (id, program_id, kind, subject, rule_id, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const removeOne = queries.prepare('DELETE FROM name_notes WHERE id = ? AND program_id = ?');
  return {
    listFor: (programId) => listAll.all(programId).map(toNote),
    insert: ({ id, programId, kind, subject, ruleId, note, at }) =>
      void insertOne.run(id, programId, kind, subject, ruleId, note, at),
    remove: (programId, id) => void removeOne.run(id, programId),
  };
}

function toNote({ id, program_id, kind, subject, rule_id, note, at }: NoteRow): NameNote {
  // The column was written from a program's id, and the reference keeps it one.
  const programId = program_id as ProgramId;
  return { id, programId, kind: oneOf(NAME_NOTE_KINDS, kind), subject, ruleId: rule_id, note, at };
}
