import { z } from 'zod';
import { packetLooks, watermark } from './packet.ts';
import { applicantProfile, calendarDate, documentKind, programProfile } from './schemas.ts';

/** The file of `packet build --manifest` (DESIGN.md 6). Paths are relative to the file. */
export const packetRequest = z.object({
  /** The date on the packet; today, where it is left out. */
  date: calendarDate.nullable().default(null),
  applicant: applicantProfile,
  program: programProfile,
  documents: z
    .array(
      z.object({
        kind: documentKind,
        file: z.string().min(1),
        /** A file whose first line is the open password of a locked PDF. */
        passwordFile: z.string().nullable().default(null),
      }),
    )
    .max(50),
  options: packetLooks
    .extend({
      /** Left out: the usual text. `null`: no watermark. */
      watermark: watermark.optional(),
    })
    .default({}),
});
