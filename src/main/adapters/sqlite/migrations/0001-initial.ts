import type { Migration } from './migration.ts';

/*
 * Everything a person types is TEXT: a numeric column would cost an ID number its last digits. Lists that grow with
 * the app (kinds, states) have no CHECK, because SQLite cannot change one without copying the table.
 * `seq` is the order of adding. `blobs.bytes` comes last so that the size is read without walking the bytes.
 */
const TABLES = `
CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE applicants (
  seq              INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
  name             TEXT NOT NULL,
  id_kind          TEXT NOT NULL,
  id_number        TEXT NOT NULL,
  id_valid_from    TEXT NOT NULL CHECK (length(id_valid_from) IN (0, 10)),
  id_valid_to      TEXT NOT NULL CHECK (length(id_valid_to) IN (0, 10) OR id_valid_to = '长期'),
  id_address       TEXT NOT NULL,
  filing_province  TEXT NOT NULL CHECK (length(filing_province) IN (0, 6)),
  postal_address   TEXT NOT NULL,
  mobile           TEXT NOT NULL,
  email            TEXT NOT NULL,
  emergency_name   TEXT NOT NULL,
  emergency_mobile TEXT NOT NULL,
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL
) STRICT;

CREATE TABLE blobs (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size   INTEGER NOT NULL CHECK (size = length(bytes)),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE documents (
  seq            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
  applicant_id   TEXT NOT NULL REFERENCES applicants (id) ON DELETE CASCADE,
  kind           TEXT NOT NULL,
  file_name      TEXT NOT NULL,
  sha256         TEXT NOT NULL REFERENCES blobs (sha256),
  media_type     TEXT NOT NULL,
  pages          INTEGER NOT NULL CHECK (pages > 0),
  width          REAL NOT NULL CHECK (width >= 0),
  height         REAL NOT NULL CHECK (height >= 0),
  needs_password INTEGER NOT NULL CHECK (needs_password IN (0, 1)),
  valid_to       TEXT CHECK (length(valid_to) = 10 OR valid_to = '长期'),
  findings       TEXT NOT NULL CHECK (json_type(findings) = 'array'),
  added_at       TEXT NOT NULL
) STRICT;

CREATE TABLE programs (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
  applicant_id TEXT NOT NULL REFERENCES applicants (id) ON DELETE CASCADE,
  name         TEXT NOT NULL,
  remark       TEXT NOT NULL,
  category_ids TEXT NOT NULL CHECK (json_type(category_ids) = 'array'),
  pre_approval TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_steps (
  program_id TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  step_id    TEXT NOT NULL CHECK (length(step_id) > 0),
  state      TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (program_id, step_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX documents_applicant ON documents (applicant_id);
CREATE INDEX documents_blob ON documents (sha256);
CREATE INDEX programs_applicant ON programs (applicant_id);
`;

/** In the database itself, so that bytes nobody refers to cannot outlive the transaction, whoever removes the row. */
const BLOB_TRIGGER = `
CREATE TRIGGER blobs_without_documents AFTER DELETE ON documents
WHEN NOT EXISTS (SELECT 1 FROM documents WHERE sha256 = old.sha256)
BEGIN
  DELETE FROM blobs WHERE sha256 = old.sha256;
END;
`;

export const initial: Migration = {
  version: 1,
  up(db) {
    db.exec(TABLES);
    db.exec(BLOB_TRIGGER);
  },
};
