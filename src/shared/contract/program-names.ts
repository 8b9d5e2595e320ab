import { z } from 'zod';
import { NAME_NOTE_KINDS } from '../domain/naming/name-note.ts';
import { OWN_WORD_SEVERITIES } from '../domain/naming/own-word.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { nameCheck, nameFinding } from './names.ts';
import { calendarDate, instant, programId } from './schemas.ts';

const words = z.string().trim().max(500);

const note = z.object({
  id: z.string(),
  programId,
  kind: z.enum(NAME_NOTE_KINDS),
  subject: z.string(),
  ruleId: z.string().nullable(),
  note: z.string(),
  at: instant,
});

const quota = z.object({
  phase: z.enum(['before-release', 'after-release']),
  limit: z.int(),
  used: z.int(),
  left: z.int(),
  resetsOn: calendarDate.nullable(),
});

const wordPlace = z.object({ word: z.string().trim().min(1).max(40), layer: z.enum(['platform', 'filing']) });
const newWord = wordPlace.extend({ severity: z.enum(OWN_WORD_SEVERITIES), note: words.default('') });
const ownWords = z.object({
  words: list(newWord.extend({ at: instant })),
  /** Words that refusals of this vault named. They are warned of by themselves. */
  refused: list(z.object({ word: z.string(), at: instant })),
});

/** The names of one program, with what this vault knows: its refusals, other programs, silenced findings, renames. */
export const programNames = {
  /** The best first. Findings that were silenced count for no verdict and stay listed. */
  check: procedure
    .input(z.object({ programId, names: z.array(z.string().max(1_000)).min(1).max(200).readonly() }))
    .output(
      z.object({
        names: list(
          nameCheck.extend({
            silenced: list(z.object({ finding: nameFinding, noteId: z.string(), note: z.string() })),
          }),
        ),
      }),
    ),
  notes: procedure.input(z.object({ programId })).output(z.object({ notes: list(note), quota })),
  /** Silencing and looking up name a rule, and silencing says why; a rename names the new name. */
  note: procedure
    .input(
      z
        .object({
          programId,
          kind: z.enum(NAME_NOTE_KINDS),
          subject: words.min(1),
          ruleId: z.string().max(50).nullable().default(null),
          note: words.default(''),
          at: instant.nullable().default(null),
        })
        .refine(({ kind, ruleId, note: why }) => kind === 'rename' || (ruleId !== null && why !== '')),
    )
    .output(z.object({ note })),
  /** The words of one's own; the whole vault has the same. */
  words: procedure.output(ownWords),
  /** Adds one, or says the same word of the same layer anew. */
  addWord: procedure.input(newWord).output(ownWords),
  removeWord: procedure.input(wordPlace).output(ownWords),
  removeNote: procedure.input(z.object({ programId, id: z.string().max(100) })).output(z.object({})),
};
