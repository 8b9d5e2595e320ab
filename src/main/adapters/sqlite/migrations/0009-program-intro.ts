import type { Migration } from './migration.ts';

/* 简介: what the platform shows below the name. Nobody had written one so far. */
const PROGRAM_INTRO = "ALTER TABLE programs ADD COLUMN intro TEXT NOT NULL DEFAULT ''";

export const programIntro: Migration = {
  version: 9,
  up(db) {
    db.exec(PROGRAM_INTRO);
  },
};
