import { setStepState, showChecklist } from '../../shared/domain/checklist/advance.ts';
import type { StepRecord, StepState } from '../../shared/domain/checklist/checklist.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';
import { summariseProgram } from './summarise-program.ts';

/** The use cases of the checklist (流程). */
export function createChecklistService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids'>) {
  const { vault, rules, clock } = ports;
  const record = createRecorder(ports);

  function recordsOf(programId: ProgramId): readonly StepRecord[] {
    const store = vault.store();
    if (!store.programs.find(programId)) throw new AppFailure('not_found', { what: 'program' });
    return store.checklists.listFor(programId);
  }

  function ownerOf(programId: ProgramId) {
    const program = vault.store().programs.find(programId);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    return { applicantId: program.applicantId, programId };
  }

  function titlesOf(stepIds: readonly string[]) {
    return stepIds.flatMap((id) => rules.current().steps.find((step) => step.id === id)?.title ?? []);
  }

  return {
    async show({ programId }: { programId: ProgramId }) {
      return { steps: showChecklist(rules.current().steps, recordsOf(programId)) };
    },

    async set(input: { programId: ProgramId; stepId: string; state: StepState; at: string | null }) {
      const { steps } = rules.current();
      const event = { stepId: input.stepId, state: input.state, at: input.at ?? clock.now().toISOString() };
      const before = recordsOf(input.programId);
      const next = setStepState(steps, before, event);
      if (!next.ok) {
        if (next.error.problem === 'unknown-step') throw new AppFailure('not_found', { what: 'step' });
        if (next.error.blockedBy.length === 0) throw new AppFailure('step_state_unknown', {});
        throw new AppFailure('step_blocked', { blockedBy: titlesOf(next.error.blockedBy) });
      }
      const store = vault.store();
      store.transaction(() => {
        store.checklists.save(input.programId, event);
        summariseProgram(store, steps, input.programId);
        const was = before.find(({ stepId }) => stepId === input.stepId)?.state ?? 'not-started';
        const change = { field: `step.${input.stepId}`, before: was, after: input.state };
        record('step-changed', ownerOf(input.programId), [change]);
      });
      return { steps: showChecklist(steps, next.value) };
    },
  };
}
