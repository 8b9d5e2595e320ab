import type { Migration } from './migration.ts';

/*
 * What a person noted about the names of a program: a finding that was silenced and why, what a look-up in WeChat gave,
 * a rename that the platform counted. `subject` is the piece of the name, the name that was looked up, or the new name.
 */
const NAME_NOTES = `
CREATE TABLE name_notes (
  id         TEXT NOT NULL PRIMARY KEY,
  program_id TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('silence', 'look-up', 'rename')),
  subject    TEXT NOT NULL CHECK (length(subject) > 0),
  rule_id    TEXT,
  note       TEXT NOT NULL,
  at         TEXT NOT NULL,
  CHECK (kind = 'rename' OR rule_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_notes_program ON name_notes (program_id, at);
-- Refusals of everybody are looked at whenever a name is typed.
CREATE INDEX history_kind ON history (kind, at);
`;

export const nameNotes: Migration = {
  version: 8,
  up(db) {
    db.exec(NAME_NOTES);
  },
};
