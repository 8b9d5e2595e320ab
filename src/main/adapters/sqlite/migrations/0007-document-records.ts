import type { Migration } from './migration.ts';

/** What a person read off a document, to be held against the profile. */
const TABLE = `
CREATE TABLE document_records (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  id_number   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const documentRecords: Migration = {
  version: 7,
  up: (db) => void db.exec(TABLE),
};
