import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AppFailure } from '../../services/app-failure.ts';

/** Reads a JSON file that a person wrote; fails with `file_not_readable`, or `manifest_invalid` that names the place. */
export async function readJsonFile<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(await readText(path), path));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') || 'JSON';
  throw new AppFailure('manifest_invalid', { file: path, field });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppFailure('file_not_readable', { file: path }, { cause: error });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    // Notepad begins UTF-8 files with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppFailure('manifest_invalid', { file: path, field: 'JSON' }, { cause: error });
  }
}
