import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { calendarDate, documentKind, finding, provinceCode, slot } from './schemas.ts';

/** ID numbers, and what a person needs where they file. */
export const identity = {
  check: procedure.input(z.object({ number: z.string().max(200) })).output(
    z.object({
      valid: z.boolean(),
      kind: z.enum([
        'resident-id-card',
        'hk-macao-residence-permit',
        'taiwan-residence-permit',
        'foreign-permanent-resident-card',
        'unknown',
      ]),
      problem: z.enum(['length', 'character', 'region', 'date', 'check-digit']).nullable(),
      birthDate: calendarDate.nullable(),
      sex: z.enum(['male', 'female']).nullable(),
      age: z.int().nullable(),
      region: z.object({ code: z.string(), name: z.string() }).nullable(),
      provinceCode: z.string().nullable(),
      findings: list(finding),
    }),
  ),
  requirements: procedure
    .input(
      z.object({
        idProvince: provinceCode,
        filingProvince: provinceCode,
        birthDate: calendarDate.nullable().default(null),
        date: calendarDate.nullable().default(null),
      }),
    )
    .output(
      z.object({
        decision: z.enum(['not-needed', 'residence-proof', 'local-id-only', 'supported', 'unknown']),
        acceptedKinds: list(documentKind),
        slots: list(slot),
        findings: list(finding),
      }),
    ),
};
