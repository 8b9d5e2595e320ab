import { z } from 'zod';
import { VERDICTS } from '../domain/finding.ts';
import { CHECK_KINDS } from '../domain/programs/program-check.ts';
import { INSTEADS } from '../domain/rules/rule-pack.ts';
import { RULE_TABLES } from '../domain/rules/rule-tables.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { calendarDate, confidence, instant, programId, text } from './schemas.ts';

const table = z.enum(RULE_TABLES);
const place = { table, id: z.string().min(1).max(100), field: z.string().min(1).max(100) };

/** A field that the person corrected. */
const override = z.object({ ...place, value: z.unknown(), why: z.string(), at: instant });

const sourced = { source: z.string(), date: calendarDate, confidence };

const pack = z.object({
  version: z.string(),
  date: z.string(),
  origin: z.enum(['built-in', 'imported']),
  /** What is wrong with an imported pack that is not used. */
  problem: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  /** Rows that were last said more than a year ago. */
  old: z.int(),
  overrides: list(override),
  /** Kept checks that were made with another pack than this one. */
  outdated: list(
    z.object({
      programId,
      programName: z.string(),
      kind: z.enum(CHECK_KINDS),
      rulePack: z.string(),
      verdict: z.enum(VERDICTS),
      at: instant,
    }),
  ),
  provinces: list(z.object({ code: z.string(), name: z.string() })),
  nameRules: list(
    z.object({
      id: z.string(),
      title: text,
      check: z.string(),
      /** What the app offers where a rule cannot be checked offline. */
      instead: z.enum(INSTEADS).nullable(),
      message: text,
      fix: text,
      ...sourced,
    }),
  ),
});

const shown = z.object({ rules: pack });

/** What a pack would change, and what becomes of the corrections. */
const weighed = {
  isOlder: z.boolean(),
  changes: list(
    z.object({
      table: z.string(),
      id: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      fields: list(z.string()),
    }),
  ),
  overrides: list(override.extend({ fate: z.enum(['kept', 'same', 'gone']) })),
};

const packText = z.object({ text: z.string().max(20_000_000) });

/** The rule pack (规则包) and the tables that forms choose from. */
export const rules = {
  show: procedure.output(shown),
  /** The rows of one table: who says so, when, and how sure that is. */
  rows: procedure
    .input(z.object({ table }))
    .output(z.object({ rows: list(z.object({ id: z.string(), title: text, isOld: z.boolean(), ...sourced })) })),
  /** Checks a pack from a file and says what it would change; nothing is imported. */
  compare: procedure.input(packText).output(
    z.object({
      pack: z.object({
        ok: z.boolean(),
        version: z.string().nullable(),
        date: z.string().nullable(),
        /** The place that is wrong. */
        problem: z.string().nullable(),
      }),
      ...weighed,
    }),
  ),
  /** Takes a pack as a whole or not at all. Works without a vault; the corrections of the open one stay. */
  import: procedure.input(packText).output(shown.extend(weighed)),
  /** Back to the pack that came with the app. */
  reset: procedure.output(shown),
  /** Corrects one field of one row: it wins over every pack. */
  override: procedure
    .input(z.object({ ...place, value: z.unknown(), why: z.string().trim().min(1).max(300) }))
    .output(shown),
  removeOverride: procedure.input(z.object(place)).output(shown),
};
