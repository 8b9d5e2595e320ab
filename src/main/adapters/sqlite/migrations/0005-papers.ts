import type { Migration } from './migration.ts';

/*
 * `documents.edit`: how an original is shown and uploaded, as JSON; the bytes stay as they came. `packets`: who got which
 * marked copy; a watermark of NULL is one that nobody wrote down, '' is a packet without one. `copied_values`: what was
 * already typed into the console, by the hash of the value: one that has changed since was not copied.
 */
const CHANGES = `
ALTER TABLE documents ADD COLUMN edit TEXT CHECK (json_type(edit) = 'object');

ALTER TABLE packets ADD COLUMN receiver TEXT NOT NULL DEFAULT '';
ALTER TABLE packets ADD COLUMN watermark TEXT;
ALTER TABLE packets ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE copied_values (
  program_id   TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  field        TEXT NOT NULL CHECK (length(field) > 0),
  value_sha256 TEXT NOT NULL CHECK (length(value_sha256) = 64),
  PRIMARY KEY (program_id, field)
) STRICT, WITHOUT ROWID;
`;

/** Edits of documents, who got which copy of a packet, and what was copied into the console. */
export const papers: Migration = {
  version: 5,
  up(db) {
    db.exec(CHANGES);
  },
};
