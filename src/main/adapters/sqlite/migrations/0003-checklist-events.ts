import type { Migration } from './migration.ts';

/*
 * What happened to the steps, in the order in which it was told (`seq`): the states follow from it and are not stored.
 * `details` holds what only some kinds have, as JSON.
 */
const TABLES = `
CREATE TABLE checklist_events (
  seq        INTEGER PRIMARY KEY,
  program_id TEXT NOT NULL REFERENCES programs (id) ON DELETE CASCADE,
  step_id    TEXT NOT NULL CHECK (length(step_id) > 0),
  kind       TEXT NOT NULL CHECK (length(kind) > 0),
  at         TEXT NOT NULL,
  details    TEXT NOT NULL DEFAULT '{}' CHECK (json_type(details) = 'object')
) STRICT;

CREATE INDEX checklist_events_program ON checklist_events (program_id, seq);

-- What the date is, and its instant where it is not a whole day.
ALTER TABLE step_dues ADD COLUMN about TEXT NOT NULL DEFAULT 'limit';
ALTER TABLE step_dues ADD COLUMN due_at TEXT;
`;

/** Each state that was told becomes the event that says so; states without one say nothing. */
const MOVE = `
INSERT INTO checklist_events (program_id, step_id, kind, at)
  SELECT program_id, step_id,
    CASE state WHEN 'not-started' THEN 'reopened' WHEN 'in-progress' THEN 'started' WHEN 'waiting' THEN 'submitted'
      ELSE state END, at
  FROM checklist_steps ORDER BY program_id, at, step_id;
DROP TABLE checklist_steps;
`;

/** The checklist as what happened, in the place of where it stands. */
export const checklistEvents: Migration = {
  version: 3,
  up(db) {
    db.exec(TABLES);
    db.exec(MOVE);
  },
};
