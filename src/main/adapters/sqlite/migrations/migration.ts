import type { Connection } from '../connection.ts';

/** One step of the schema. A merged one is never edited: files that took it are out there. */
export interface Migration {
  readonly version: number;
  up(db: Connection): void;
}
