import type { Migration } from './migration.ts';

/*
 * `settings` holds what the person chose for this vault, as JSON. `history` holds what was changed and when;
 * `document_id` refers to nothing because "removed" outlives the document. `packets` holds what was built and where.
 */
const TABLES = `
CREATE TABLE settings (
  key   TEXT NOT NULL PRIMARY KEY CHECK (length(key) > 0),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
  applicant_id TEXT NOT NULL REFERENCES applicants (id) ON DELETE CASCADE,
  program_id   TEXT REFERENCES programs (id) ON DELETE CASCADE,
  document_id  TEXT,
  kind         TEXT NOT NULL CHECK (length(kind) > 0),
  at           TEXT NOT NULL,
  changes      TEXT NOT NULL CHECK (json_type(changes) = 'array')
) STRICT;

CREATE TABLE packets (
  seq             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
  program_id      TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  built_at        TEXT NOT NULL,
  folder          TEXT NOT NULL,
  manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
  verdict         TEXT NOT NULL,
  complete        INTEGER NOT NULL CHECK (complete IN (0, 1)),
  document_ids    TEXT NOT NULL CHECK (json_type(document_ids) = 'array')
) STRICT;

-- Deadlines of steps that run now. They follow from the steps and the rules, and are written with every step.
-- The applicant is the one of the program: with a join, the dates could not be read in their order.
CREATE TABLE step_dues (
  program_id   TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  step_id      TEXT NOT NULL CHECK (length(step_id) > 0),
  applicant_id TEXT NOT NULL REFERENCES applicants (id) ON DELETE CASCADE,
  due_on       TEXT NOT NULL CHECK (length(due_on) = 10),
  PRIMARY KEY (program_id, step_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE documents ADD COLUMN valid_from TEXT CHECK (length(valid_from) = 10);
-- The next version of the same paper; a document without one is the current version.
ALTER TABLE documents ADD COLUMN replaced_by TEXT REFERENCES documents (id);
-- Where the program stands as a whole; follows from its steps and the rules.
ALTER TABLE programs ADD COLUMN state TEXT NOT NULL DEFAULT 'not-started';

-- One narrow row an applicant, for lists: all of it follows from the other tables and can be made again.
CREATE TABLE applicant_index (
  seq        INTEGER PRIMARY KEY REFERENCES applicants (seq) ON DELETE CASCADE,
  changed_at TEXT NOT NULL,
  next_due   TEXT,
  state      TEXT NOT NULL DEFAULT 'no-program',
  sort_name  TEXT NOT NULL DEFAULT '',
  keys       TEXT NOT NULL DEFAULT ''
) STRICT;
`;

const INDEXES = `
CREATE INDEX history_applicant ON history (applicant_id, at);
CREATE INDEX history_program ON history (program_id, at) WHERE program_id IS NOT NULL;
CREATE INDEX packets_program ON packets (program_id);
CREATE INDEX step_dues_date ON step_dues (due_on);
CREATE INDEX step_dues_applicant ON step_dues (applicant_id);
CREATE INDEX documents_due ON documents (valid_to) WHERE length(valid_to) = 10 AND replaced_by IS NULL;
CREATE INDEX documents_replaced_by ON documents (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX applicants_due ON applicants (id_valid_to) WHERE length(id_valid_to) = 10;
CREATE INDEX applicants_number ON applicants (id_number) WHERE id_number <> '';
CREATE INDEX applicants_mobile ON applicants (mobile) WHERE mobile <> '';
CREATE INDEX applicant_index_due ON applicant_index (next_due);
CREATE INDEX applicant_index_changed ON applicant_index (changed_at);
CREATE INDEX applicant_index_name ON applicant_index (sort_name);
`;

/** Every date that matters. 长期 is no date: it has two characters. */
const DUE_VIEW = `
CREATE VIEW due_dates (due_on, applicant_id) AS
  SELECT id_valid_to, id FROM applicants WHERE length(id_valid_to) = 10
  UNION ALL
  SELECT valid_to, applicant_id FROM documents WHERE length(valid_to) = 10 AND replaced_by IS NULL
  UNION ALL
  SELECT due_on, applicant_id FROM step_dues;
`;

const DOCUMENT_CHAIN = `
-- Taking one version out joins its neighbours; without a newer one, the older is current again.
CREATE TRIGGER documents_join_versions BEFORE DELETE ON documents
BEGIN
  UPDATE documents SET replaced_by = old.replaced_by WHERE replaced_by = old.id;
END;
`;

/** In the database itself, so that the lists are right whoever writes. */
function keepDue(name: string, event: string, applicantId: string): string {
  return `
CREATE TRIGGER ${name} AFTER ${event}
BEGIN
  UPDATE applicant_index SET next_due = (SELECT min(due_on) FROM due_dates WHERE applicant_id = ${applicantId})
    WHERE seq = (SELECT seq FROM applicants WHERE id = ${applicantId});
END;
`;
}

/** What needs attention most comes first; a program that is done is the least urgent. */
const WORST_STATE = `
  CASE state WHEN 'sent-back' THEN 0 WHEN 'waiting' THEN 1 WHEN 'in-progress' THEN 2 WHEN 'not-started' THEN 3 ELSE 4 END`;

function keepState(name: string, event: string, row: 'new' | 'old'): string {
  return `
CREATE TRIGGER ${name} AFTER ${event} ON programs
BEGIN
  UPDATE applicant_index SET state = coalesce(
    (SELECT state FROM programs WHERE applicant_id = ${row}.applicant_id ORDER BY ${WORST_STATE} LIMIT 1), 'no-program')
    WHERE seq = (SELECT seq FROM applicants WHERE id = ${row}.applicant_id);
END;
`;
}

const INDEX_TRIGGERS = [
  `
CREATE TRIGGER applicants_index_new AFTER INSERT ON applicants
BEGIN
  INSERT INTO applicant_index (seq, changed_at, next_due)
    VALUES (new.seq, new.updated_at, CASE WHEN length(new.id_valid_to) = 10 THEN new.id_valid_to END);
END;

CREATE TRIGGER applicants_index_changed AFTER UPDATE OF updated_at ON applicants
BEGIN
  UPDATE applicant_index SET changed_at = max(changed_at, new.updated_at) WHERE seq = new.seq;
END;

CREATE TRIGGER history_index_changed AFTER INSERT ON history
BEGIN
  UPDATE applicant_index SET changed_at = max(changed_at, new.at)
    WHERE seq = (SELECT seq FROM applicants WHERE id = new.applicant_id);
END;
`,
  keepDue('applicants_index_due', 'UPDATE OF id_valid_to ON applicants', 'new.id'),
  keepDue('documents_index_new', 'INSERT ON documents', 'new.applicant_id'),
  keepDue('documents_index_due', 'UPDATE OF valid_to, replaced_by ON documents', 'new.applicant_id'),
  keepDue('documents_index_gone', 'DELETE ON documents', 'old.applicant_id'),
  keepDue('step_dues_index_new', 'INSERT ON step_dues', 'new.applicant_id'),
  keepDue('step_dues_index_due', 'UPDATE OF due_on ON step_dues', 'new.applicant_id'),
  keepDue('step_dues_index_gone', 'DELETE ON step_dues', 'old.applicant_id'),
  keepState('programs_index_state_new', 'INSERT', 'new'),
  keepState('programs_index_state', 'UPDATE OF state', 'new'),
  keepState('programs_index_state_gone', 'DELETE', 'old'),
];

/** `done` needs the rules, which a migration must not know: the next change of a step says so. */
const FILL = `
UPDATE programs SET state = coalesce(
  (SELECT CASE min(CASE state WHEN 'sent-back' THEN 0 WHEN 'waiting' THEN 1 WHEN 'not-started' THEN 3 ELSE 2 END)
    WHEN 0 THEN 'sent-back' WHEN 1 THEN 'waiting' WHEN 2 THEN 'in-progress' END
   FROM checklist_steps WHERE program_id = programs.id), 'not-started');

INSERT INTO applicant_index (seq, changed_at, next_due, state)
  SELECT a.seq, max(a.updated_at, coalesce((SELECT max(updated_at) FROM programs WHERE applicant_id = a.id), '')),
    (SELECT min(due_on) FROM due_dates WHERE applicant_id = a.id),
    coalesce((SELECT state FROM programs WHERE applicant_id = a.id ORDER BY ${WORST_STATE} LIMIT 1), 'no-program')
  FROM applicants a;
`;

/** Settings, history, packets, versions and validity of documents, deadlines, and what the lists are made from. */
export const records: Migration = {
  version: 2,
  up(db) {
    db.exec(TABLES);
    db.exec(INDEXES);
    db.exec(DUE_VIEW);
    db.exec(FILL);
    db.exec(DOCUMENT_CHAIN);
    for (const trigger of INDEX_TRIGGERS) db.exec(trigger);
  },
};
