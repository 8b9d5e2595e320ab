import type { NameCheck } from '../../shared/domain/naming/check-name.ts';
import { checkName } from '../../shared/domain/naming/check-name.ts';
import { nameContextOf } from '../../shared/domain/naming/name-context.ts';
import { type NameNote, sortFindings } from '../../shared/domain/naming/name-note.ts';
import {
  checkOwnHistory,
  type OwnHistory,
  type OwnRefusal,
  refusedWords,
} from '../../shared/domain/naming/own-history.ts';
import { checkOwnWords, type OwnWord } from '../../shared/domain/naming/own-word.ts';
import { rankNames } from '../../shared/domain/naming/rank-names.ts';
import { renameQuota } from '../../shared/domain/naming/rename-quota.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import { fromEntry } from '../../shared/domain/rejections/refusal-entry.ts';
import { AppFailure } from './app-failure.ts';
import { isSameWord, ownWords, type WordPlace } from './own-words.ts';
import type { Ports } from './ports/ports.ts';

/** The steps whose end moves the count of renames. */
const RELEASE = 'publish';
const CERTIFICATION = 'certification';

/** The names of one program: checked with what this vault knows, ranked, and noted about. */
export function createProgramNameService(ports: Pick<Ports, 'vault' | 'rules' | 'chinese' | 'clock' | 'ids'>) {
  const { vault, rules, chinese, clock, ids } = ports;

  function getProgram(id: ProgramId): Program {
    const program = vault.store().programs.find(id);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    return program;
  }

  /** Refusals of all programs: what was refused to one person is refused to the next. */
  function refusals(): OwnRefusal[] {
    return vault
      .store()
      .history.listOfKind('rejected')
      .flatMap((entry) => {
        const { name, text } = fromEntry(entry);
        return name === null ? [] : [{ name, text, at: entry.at }];
      });
  }

  function historyFor({ id, applicantId }: Program): OwnHistory {
    const programs = vault.store().programs.listFor(applicantId);
    return { refusals: refusals(), programs: programs.filter((other) => other.id !== id) };
  }

  function listWords() {
    return { words: ownWords.read(vault.store().settings), refused: [...refusedWords(refusals())] };
  }

  function checkFor(program: Program) {
    const pack = rules.current();
    const applicant = vault.store().applicants.find(program.applicantId);
    const context = nameContextOf({ ...pack, chinese }, applicant?.filingProvince);
    const own = historyFor(program);
    const notes = vault.store().nameNotes.listFor(program.id);
    const words = ownWords.read(vault.store().settings);
    return (name: string) =>
      judge(
        checkName(name, context),
        [...checkOwnHistory(name, own, chinese), ...checkOwnWords(name, words, chinese)],
        notes,
      );
  }

  function quotaOf(programId: ProgramId, notes: readonly NameNote[]) {
    const done = (stepId: string) =>
      vault
        .store()
        .checklists.listFor(programId)
        .filter((event) => event.stepId === stepId && event.kind === 'done')
        .map(({ at }) => at);
    return renameQuota({
      releasedAt: done(RELEASE)[0] ?? null,
      certifiedAt: done(CERTIFICATION),
      renamedAt: notes.filter(({ kind }) => kind === 'rename').map(({ at }) => at),
      now: clock.now(),
    });
  }

  return {
    /** The names with what the vault knows of them, the best first. */
    async check({ programId, names }: { programId: ProgramId; names: readonly string[] }) {
      return { names: rankNames(names.map(checkFor(getProgram(programId)))) };
    },

    async notes({ programId }: { programId: ProgramId }) {
      getProgram(programId);
      const notes = vault.store().nameNotes.listFor(programId);
      return { notes: [...notes], quota: quotaOf(programId, notes) };
    },

    async note(input: Omit<NameNote, 'id' | 'at'> & { readonly at: string | null }) {
      getProgram(input.programId);
      const now = clock.now().toISOString();
      if (input.at !== null && input.at > now) throw new AppFailure('input_invalid', { field: 'at' });
      const note: NameNote = { ...input, id: ids.next(), at: input.at ?? now };
      vault.store().nameNotes.insert(note);
      return { note };
    },

    words: async () => listWords(),

    /** Adds a word of the person's own, in the place of the same word of the same layer. */
    async addWord(input: Omit<OwnWord, 'at'>) {
      const { settings } = vault.store();
      const word: OwnWord = { ...input, at: clock.now().toISOString() };
      ownWords.save(settings, [...ownWords.read(settings).filter((other) => !isSameWord(other, word)), word]);
      return listWords();
    },

    async removeWord(place: WordPlace) {
      const { settings } = vault.store();
      ownWords.save(
        settings,
        ownWords.read(settings).filter((other) => !isSameWord(other, place)),
      );
      return listWords();
    },

    async removeNote({ programId, id }: { programId: ProgramId; id: string }) {
      getProgram(programId);
      vault.store().nameNotes.remove(programId, id);
      return {};
    },
  };
}

/** One answer from what the rules say and what the vault knows, silenced findings apart. */
function judge(check: NameCheck, own: readonly NameCheck['findings'][number][], notes: readonly NameNote[]) {
  const { counting, silenced, verdict } = sortFindings([...own, ...check.findings], notes);
  const of = (layer: 'platform' | 'filing') =>
    sortFindings(
      counting.filter((finding) => finding.layer === layer),
      [],
    ).verdict;
  return {
    ...check,
    verdict,
    platform: { verdict: of('platform') },
    filing: { verdict: of('filing') },
    findings: [...counting],
    silenced: silenced.map(({ finding, note }) => ({ finding, noteId: note.id, note: note.note })),
  };
}
