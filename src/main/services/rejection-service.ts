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
import { createChecklistService } from './checklist-service.ts';
import { listRefusedNames } from './list-refusals.ts';
import type { Ports } from './ports/ports.ts';
import { readChecklist } from './summarise-program.ts';

/** More than anybody is refused, and than anybody changes between two attempts. */
const ALL = 100_000;

/** What was told or built changes nothing of what is handed in. */
const NO_CHANGE: ReadonlySet<HistoryEntry['kind']> = new Set(['step-changed', 'packet-built']);

/** What the console says when it names field, reason and suggestion apart. */
export interface RefusalFields {
  readonly field: string;
  readonly reason: string;
  readonly suggestion: string;
}

interface AddInput {
  readonly programId: ProgramId;
  /** The refusal as it was pasted; may be empty where the fields say it. */
  readonly text: string;
  readonly fields: RefusalFields | null;
  /** Where it was refused. Without it: the step that waits for somebody's answer, if there is one. */
  readonly stepId: string | null;
  readonly at: string | null;
}

/** The use cases of refusals (驳回). A refusal is an entry of the history: it is kept for ever. */
export function createRejectionService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids' | 'calendars'>) {
  const { vault, rules, clock, ids } = ports;
  const checklist = createChecklistService(ports);

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
    const refusal = fromEntry(entry);
    const { text, field, stepId, matches, rulePack, name, images } = refusal;
    const later = entries
      .slice(0, entries.indexOf(entry))
      .filter(({ kind }) => !NO_CHANGE.has(kind))
      .toReversed();
    const changes = netChanges(later);
    const papers = vault.store().documents.listFor(getProgram(programId).applicantId);
    const changed = changedTargets(changes, images, papers);
    const targets = targetsOf(refusal, rules.current().rejections);
    return {
      id: entry.id,
      programId,
      at: entry.at,
      text,
      field,
      stepId,
      rulePack,
      refusedName: name,
      refusedImages: images,
      targets,
      matches: matches.flatMap(explain),
      changes,
      changed,
      resubmission: judgeResubmission(targets, changed),
    };
  }

  function readRefusal(program: Program, { text: pasted, fields }: Pick<AddInput, 'text' | 'fields'>): Refusal {
    const pack = rules.current();
    const text = pasted === '' && fields ? writeOut(fields) : pasted;
    const matches = createRejectionMatcher(pack.rejections).match(text);
    const field = fields?.field || null;
    const targets = targetsOf({ field, matches }, pack.rejections);
    return {
      text,
      field,
      stepId: null,
      matches,
      rulePack: pack.version,
      name: targets.includes('program.name') && program.name !== '' ? program.name : null,
      images: findRefusedImages(text, targets, vault.store().documents.listFor(program.applicantId)),
    };
  }

  /** Where a refusal came from that does not say so: the last step that waits for somebody who can refuse. */
  function findRefusedStep(programId: ProgramId): string | null {
    const pack = rules.current();
    const steps = readChecklist(vault.store(), pack, { programId, now: clock.now() });
    const canRefuse = (id: string) => pack.steps.find((rule) => rule.id === id)?.sentBackTo != null;
    return steps.findLast(({ id, state }) => state === 'waiting' && canRefuse(id))?.id ?? null;
  }

  return {
    /** Only matches: nothing is kept. */
    match: async ({ text }: { text: string }) => ({
      matches: createRejectionMatcher(rules.current().rejections).match(text).flatMap(explain),
    }),

    /** Keeps the refusal, and sends the checklist back to the step where it is put right. */
    async add(input: AddInput) {
      const { programId } = input;
      const program = getProgram(programId);
      const store = vault.store();
      const stepId = input.stepId ?? findRefusedStep(programId);
      const refusal = { ...readRefusal(program, input), stepId };
      const at = input.at ?? clock.now().toISOString();
      const fixStepId = refusal.matches.flatMap(explain)[0]?.step ?? null;
      const entry: HistoryEntry = {
        id: ids.next(),
        applicantId: program.applicantId,
        programId,
        documentId: null,
        kind: 'rejected',
        at,
        changes: toChanges(refusal),
      };
      store.transaction(() => {
        store.history.insert(entry);
        if (stepId !== null)
          checklist.tell({ programId, stepId, event: 'sent-back', at, rejectionId: entry.id, fixStepId });
      });
      const entries = entriesOf(program);
      const stored = entries.find(({ id }) => id === entry.id) ?? entry;
      return { rejection: show(stored, entries, programId) };
    },

    /** The latest first. */
    async list({ programId }: { programId: ProgramId }) {
      const program = getProgram(programId);
      const entries = entriesOf(program);
      const rejected = entries.filter((entry) => entry.kind === 'rejected' && entry.programId === programId);
      return { rejections: rejected.map((entry) => show(entry, entries, programId)) };
    },

    /** Every name that was refused in this vault: nobody should try it again. */
    names: async () => ({ names: listRefusedNames(vault.store()) }),
  };
}

/** As the console writes it, so that it is matched like a pasted text. */
function writeOut({ field, reason, suggestion }: RefusalFields): string {
  const parts = [
    ['驳回字段', field],
    ['驳回原因', reason],
    ['修改建议', suggestion],
  ];
  return parts.flatMap(([label, value]) => (value ? [`${label}：${value}`] : [])).join('\n');
}
