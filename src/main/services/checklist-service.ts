import { setStepState, showChecklist } from '../../shared/domain/checklist/advance.ts';
import type { StepRecord, StepState } from '../../shared/domain/checklist/checklist.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** The use cases of the checklist (流程). */
export function createChecklistService({ vault, rules, clock }: Pick<Ports, 'vault' | 'rules' | 'clock'>) {
  function recordsOf(programId: ProgramId): readonly StepRecord[] {
    const store = vault.store();
    if (!store.programs.find(programId)) throw new AppFailure('not_found', { what: 'program' });
    return store.checklists.listFor(programId);
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
      const next = setStepState(steps, recordsOf(input.programId), event);
      if (!next.ok) {
        if (next.error.problem === 'unknown-step') throw new AppFailure('not_found', { what: 'step' });
        if (next.error.blockedBy.length === 0) throw new AppFailure('step_state_unknown', {});
        throw new AppFailure('step_blocked', { blockedBy: titlesOf(next.error.blockedBy) });
      }
      vault.store().checklists.save(input.programId, event);
      return { steps: showChecklist(steps, next.value) };
    },
  };
}
