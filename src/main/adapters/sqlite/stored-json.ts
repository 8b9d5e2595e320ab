import { z } from 'zod';
import { documentEdit, finding } from '../../../shared/contract/schemas.ts';
import type { DocumentEdit } from '../../../shared/domain/documents/document-edit.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { FieldChange } from '../../../shared/domain/history/history.ts';
import { AppFailure } from '../../services/app-failure.ts';

const findings = z.array(finding);
const categoryIds = z.array(z.int());
const texts = z.array(z.string());
const fieldChanges = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

/** A value that was stored as JSON; anything else means that the vault is damaged. */
export function parseStored<T>(schema: z.ZodType<T>, stored: string): T {
  try {
    return schema.parse(JSON.parse(stored));
  } catch (error) {
    throw new AppFailure('vault_corrupt', {}, { cause: error });
  }
}

export function parseFindings(stored: string): readonly Finding[] {
  // Most documents have none, and lists are read often.
  return stored === '[]' ? [] : parseStored(findings, stored);
}

export function parseEdit(stored: string): DocumentEdit {
  return parseStored(documentEdit, stored);
}

export function parseCategoryIds(stored: string): readonly number[] {
  return stored === '[]' ? [] : parseStored(categoryIds, stored);
}

export function parseTexts(stored: string): readonly string[] {
  return stored === '[]' ? [] : parseStored(texts, stored);
}

export function parseFieldChanges(stored: string): readonly FieldChange[] {
  return stored === '[]' ? [] : parseStored(fieldChanges, stored);
}

/** Whoever asked for it knows its shape and checks it. */
export function parseSetting(stored: string): unknown {
  return parseStored(z.unknown(), stored);
}
