import { z } from 'zod';
import { TEXT_KINDS } from '../domain/naming/check-text.ts';
import { NAME_PATTERNS } from '../domain/naming/suggest-names.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { finding, provinceCode, verdict } from './schemas.ts';

/** A finding about a name: the match is a piece of the original, `start` and `end` are UTF-16 offsets into it. */
export const nameFinding = finding.extend({
  layer: z.enum(['platform', 'filing']),
  match: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export const nameCheck = z.object({
  name: z.string(),
  /** GBK length: ASCII 1, Chinese 2. */
  units: z.int().nonnegative(),
  verdict,
  platform: z.object({ verdict }),
  filing: z.object({ verdict }),
  findings: list(nameFinding),
});

/** Name checks (名称预检). */
export const names = {
  check: procedure
    .input(
      z.object({
        names: z.array(z.string().max(10_000)).min(1).max(10_000).readonly(),
        filingProvince: provinceCode.nullable().default(null),
      }),
    )
    .output(z.object({ names: list(nameCheck) })),
  /** Names for a topic that are not refused; the same seed gives the same ones. */
  suggest: procedure
    .input(
      z.object({
        topic: z.string().max(100),
        count: z.int().min(1).max(100).default(10),
        seed: z.int().nonnegative().default(1),
      }),
    )
    .output(z.object({ suggestions: list(z.object({ name: z.string(), verdict, pattern: z.enum(NAME_PATTERNS) })) })),
  /** A remark or an intro. `length`: characters of a remark, units of an intro. */
  checkText: procedure
    .input(
      z.object({
        kind: z.enum(TEXT_KINDS),
        text: z.string().max(10_000),
        /** With them it is also said whether a remark, the name and the contents speak of the same thing. */
        name: z.string().max(1_000).default(''),
        categoryIds: z.array(z.int().positive()).max(20).readonly().default([]),
      }),
    )
    .output(
      z.object({
        /** A remark to begin with; the blanks are for the person to fill. */
        template: z.string(),
        kind: z.enum(TEXT_KINDS),
        length: z.int().nonnegative(),
        verdict,
        findings: list(nameFinding),
      }),
    ),
};
