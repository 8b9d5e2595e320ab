import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { applicantId, document, documentId, documentKind, finding } from './schemas.ts';
import { uploadedFile } from './uploaded-file.ts';

/** Documents (证件材料). Bytes come out by short-lived handles: `url` is what the host of this client can fetch. */
export const documents = {
  list: procedure.input(z.object({ applicantId })).output(z.object({ documents: list(document) })),
  add: procedure
    .input(
      z.object({
        applicantId,
        kind: documentKind,
        file: uploadedFile,
        /** For a PDF that is locked for its user; used once and never stored. */
        password: z.string().max(200).nullable().default(null),
      }),
    )
    .output(z.object({ document, findings: list(finding) })),
  setKind: procedure.input(z.object({ id: documentId, kind: documentKind })).output(z.object({ document })),
  remove: procedure.input(z.object({ id: documentId })).output(z.object({ document })),
  /** The untouched original. */
  original: procedure
    .input(z.object({ id: documentId }))
    .output(z.object({ handle: z.string(), url: z.string(), fileName: z.string(), sha256: z.string() })),
  /** The first page or the image as a small upright JPEG, at most `longSide` pixels. */
  preview: procedure
    .input(z.object({ id: documentId, longSide: z.int().min(64).max(2048).default(480) }))
    .output(z.object({ handle: z.string(), url: z.string() })),
};
