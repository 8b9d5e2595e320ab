import { z } from 'zod';
import { finding } from '../../../shared/contract/schemas.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { AppFailure } from '../../services/app-failure.ts';

const findings = z.array(finding);
const categoryIds = z.array(z.int());

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

/** Whoever asked for it knows its shape and checks it. */
export function parseSetting(stored: string): unknown {
  return parse(z.unknown(), stored);
}
