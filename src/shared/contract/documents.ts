import { z } from 'zod';
import { GUESS_REASONS } from '../domain/documents/guess-kind.ts';
import { SLOT_IDS } from '../domain/packet/packet-plan.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { erased, undo } from './removals.ts';
import {
  applicantId,
  calendarDate,
  document,
  documentEdit,
  documentId,
  documentKind,
  endOfValidity,
  finding,
  programId,
  text,
} from './schemas.ts';
import { uploadedFile } from './uploaded-file.ts';

const recorded = z.object({
  records: list(z.object({ documentId, name: z.string(), idNumber: z.string() })),
  findings: list(finding),
});

/** Documents (证件材料). Bytes come out by short-lived handles: `url` is what the host of this client can fetch. */
export const documents = {
  /** All versions, in the order they were added; the current ones have no `replacedBy`. */
  list: procedure.input(z.object({ applicantId })).output(z.object({ documents: list(document) })),
  add: procedure
    .input(
      z.object({
        applicantId,
        kind: documentKind,
        file: uploadedFile,
        /** For a PDF that is locked for its user; used once and never stored. */
        password: z.string().max(200).nullable().default(null),
        /** The current document that this one is a newer version of; it stays until it is removed. */
        replaces: documentId.nullable().default(null),
      }),
    )
    .output(z.object({ document, findings: list(finding) })),
  /** What a file most likely is, before it is added: a person confirms it. `path`: below the folder that was chosen. */
  guess: procedure.input(z.object({ applicantId, file: uploadedFile, path: z.string().max(1000).default('') })).output(
    z.object({
      guess: z.object({
        kind: documentKind.nullable(),
        because: z.enum(GUESS_REASONS),
        word: z.string(),
        candidates: list(documentKind),
      }),
      /** A document of the person with the very same bytes. */
      sameAs: z.object({ id: documentId, fileName: z.string() }).nullable(),
    }),
  ),
  setKind: procedure.input(z.object({ id: documentId, kind: documentKind })).output(z.object({ document })),
  setValidity: procedure
    .input(
      z.object({
        id: documentId,
        validFrom: calendarDate.nullable().default(null),
        validTo: endOfValidity.nullable().default(null),
      }),
    )
    .output(z.object({ document })),
  /** What was read off the documents of a person, and whether it is what the profile says. */
  records: procedure.input(z.object({ applicantId })).output(recorded),
  setRecord: procedure
    .input(z.object({ id: documentId, name: z.string().trim().max(100), idNumber: z.string().trim().max(50) }))
    .output(recorded),
  /** Which slots of which programs the documents of a person fill now. */
  uses: procedure.input(z.object({ applicantId })).output(
    z.object({
      uses: list(
        z.object({
          documentId: z.string(),
          programId,
          programName: z.string(),
          slotId: z.enum(SLOT_IDS),
          label: text,
        }),
      ),
    }),
  ),
  /** Writes all originals, with every version, byte for byte into a folder that must be new or empty. */
  exportAll: procedure.input(z.object({ applicantId, folder: z.string().min(1).max(1000) })).output(
    z.object({
      folder: z.string(),
      files: list(z.object({ documentId, path: z.string(), sha256: z.string() })),
    }),
  ),
  remove: procedure.input(z.object({ id: documentId })).output(z.object({ document, erased, undo })),
  /** The untouched original. */
  original: procedure
    .input(z.object({ id: documentId }))
    .output(z.object({ handle: z.string(), url: z.string(), fileName: z.string(), sha256: z.string() })),
  /** How the document is shown and uploaded from now on; null for as it came. The original stays. */
  setEdit: procedure.input(z.object({ id: documentId, edit: documentEdit.nullable() })).output(z.object({ document })),
  /** One page or the image as a small upright JPEG, at most `longSide` pixels. Without `edit`: as it is edited now. */
  preview: procedure
    .input(
      z.object({
        id: documentId,
        longSide: z.int().min(64).max(2048).default(480),
        edit: documentEdit.nullable().optional(),
      }),
    )
    .output(z.object({ handle: z.string(), url: z.string() })),
};
