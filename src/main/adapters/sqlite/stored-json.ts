import { z } from 'zod';
import { finding } from '../../../shared/contract/schemas.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { FieldChange } from '../../../shared/domain/history/history.ts';
import { AppFailure } from '../../services/app-failure.ts';

const findings = z.array(finding);
const categoryIds = z.array(z.int());
const texts = z.array(z.string());
const fieldChanges = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

function parse<T>(schema: z.ZodType<T>, stored: string): T {
  try {
    return schema.parse(JSON.parse(stored));
  } catch (error) {
    throw new AppFailure('vault_corrupt', {}, { cause: error });
  }
}

export function parseFindings(stored: string): readonly Finding[] {
  // Most documents have none, and lists are read often.
  return stored === '[]' ? [] : parse(findings, stored);
}

export function parseCategoryIds(stored: string): readonly number[] {
  return stored === '[]' ? [] : parse(categoryIds, stored);
}

export function parseTexts(stored: string): readonly string[] {
  return stored === '[]' ? [] : parse(texts, stored);
}

export function parseFieldChanges(stored: string): readonly FieldChange[] {
  return stored === '[]' ? [] : parse(fieldChanges, stored);
}

/** Whoever asked for it knows its shape and checks it. */
export function parseSetting(stored: string): unknown {
  return parse(z.unknown(), stored);
}
