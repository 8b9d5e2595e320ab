import { netChanges } from '../../shared/domain/history/diff-fields.ts';
import type { HistoryEntry } from '../../shared/domain/history/history.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import { createRejectionMatcher, type RejectionMatch } from '../../shared/domain/rejections/match-rejection.ts';
import { fromEntry, toChanges } from '../../shared/domain/rejections/refusal-entry.ts';
import {
  changedTargets,
  findRefusedImages,
  judgeResubmission,
  type Refusal,
  targetsOf,
} from '../../shared/domain/rejections/rejection.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** More than anybody is refused, and than anybody changes between two attempts. */
const ALL = 100_000;

/** The use cases of refusals (驳回). A refusal is an entry of the history: it is kept for ever. */
export function createRejectionService({ vault, rules, clock, ids }: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids'>) {
  function getProgram(id: ProgramId): Program {
    const program = vault.store().programs.find(id);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    return program;
  }

  /** The latest first: entries of the program and of the person since then. */
  function entriesOf({ applicantId, id }: Program): readonly HistoryEntry[] {
    return vault.store().history.list({ applicantId, programId: id, since: null, limit: ALL });
  }

  function explain({ reasonId, score }: RejectionMatch) {
    const rule = rules.current().rejections.find(({ id }) => id === reasonId);
    // A reason that a newer rule pack no longer has.
    if (!rule) return [];
    const { message, field, meaning, fix, stepId, targets, source, confidence } = rule;
    return [{ reasonId, score, message, field, meaning, fix, step: stepId, targets, source, confidence }];
  }

  function show(entry: HistoryEntry, entries: readonly HistoryEntry[], programId: ProgramId) {
    const { text, matches, rulePack, name, images } = fromEntry(entry);
    const later = entries.slice(0, entries.indexOf(entry)).toReversed();
    const changes = netChanges(later);
    const changed = changedTargets(changes, images);
    const targets = targetsOf(matches, rules.current().rejections);
    return {
      id: entry.id,
      programId,
      at: entry.at,
      text,
      rulePack,
      refusedName: name,
      refusedImages: images,
      matches: matches.flatMap(explain),
      changes,
      changed,
      resubmission: judgeResubmission(targets, changed),
    };
  }

  return {
    /** Only matches: nothing is kept. */
    match: async ({ text }: { text: string }) => ({
      matches: createRejectionMatcher(rules.current().rejections).match(text).flatMap(explain),
    }),

    async add(input: { programId: ProgramId; text: string; at: string | null }) {
      const program = getProgram(input.programId);
      const { applicantId } = program;
      const store = vault.store();
      const pack = rules.current();
      const matches = createRejectionMatcher(pack.rejections).match(input.text);
      const targets = targetsOf(matches, pack.rejections);
      const refusal: Refusal = {
        text: input.text,
        matches,
        rulePack: pack.version,
        name: targets.includes('program.name') && program.name !== '' ? program.name : null,
        images: findRefusedImages(input.text, targets, store.documents.listFor(applicantId)),
      };
      const entry: HistoryEntry = {
        id: ids.next(),
        applicantId,
        programId: program.id,
        documentId: null,
        kind: 'rejected',
        at: input.at ?? clock.now().toISOString(),
        changes: toChanges(refusal),
      };
      store.history.insert(entry);
      const entries = entriesOf(program);
      const stored = entries.find(({ id }) => id === entry.id) ?? entry;
      return { rejection: show(stored, entries, program.id) };
    },

    /** The latest first. */
    async list({ programId }: { programId: ProgramId }) {
      const program = getProgram(programId);
      const entries = entriesOf(program);
      const rejected = entries.filter((entry) => entry.kind === 'rejected' && entry.programId === programId);
      return { rejections: rejected.map((entry) => show(entry, entries, programId)) };
    },
  };
}
