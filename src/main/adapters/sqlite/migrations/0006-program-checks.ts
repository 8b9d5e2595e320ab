import type { Migration } from './migration.ts';

/** With which rule pack each check of a program was made last: after a newer one came, it should be made again. */
const TABLE = `
CREATE TABLE program_checks (
  program_id TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (length(kind) > 0),
  rule_pack  TEXT NOT NULL CHECK (length(rule_pack) > 0),
  verdict    TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (program_id, kind)
) STRICT, WITHOUT ROWID;
`;

export const programChecks: Migration = {
  version: 6,
  up: (db) => void db.exec(TABLE),
};
