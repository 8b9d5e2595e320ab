import type { Migration } from './migration.ts';

/** Half-typed forms. One that belongs to somebody is erased with that person or program, like everything else. */
const DRAFTS = `
CREATE TABLE drafts (
  key          TEXT NOT NULL PRIMARY KEY CHECK (length(key) > 0),
  form         TEXT NOT NULL CHECK (length(form) > 0),
  applicant_id TEXT REFERENCES applicants (id) ON DELETE CASCADE,
  program_id   TEXT REFERENCES programs (id) ON DELETE CASCADE,
  value        TEXT NOT NULL CHECK (json_valid(value)),
  updated_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX drafts_applicant ON drafts (applicant_id) WHERE applicant_id IS NOT NULL;
CREATE INDEX drafts_program ON drafts (program_id) WHERE program_id IS NOT NULL;
`;

export const drafts: Migration = {
  version: 4,
  up(db) {
    db.exec(DRAFTS);
  },
};
