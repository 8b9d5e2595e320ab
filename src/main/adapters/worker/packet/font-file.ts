import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** The one Chinese font that ships with the app (PDF.md 6). A missing one is a defect of the installation, not of a document. */
export async function fontPath(resourcesDir: string): Promise<string> {
  const path = join(resourcesDir, 'fonts', 'NotoSansSC-Regular.ttf');
  try {
    await access(path);
  } catch (cause) {
    throw new Error('The font NotoSansSC-Regular.ttf is missing from resources/fonts; run scripts/fonts.mjs.', {
      cause,
    });
  }
  return path;
}
