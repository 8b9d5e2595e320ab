import { showChecklist } from '../../shared/domain/checklist/advance.ts';
import { programState, stepDues } from '../../shared/domain/checklist/program-state.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import type { StepRule } from '../../shared/domain/rules/rule-pack.ts';
import type { VaultStore } from './ports/vault-store.ts';

/** Writes where a program stands and which deadlines run, as they follow from its steps and the rules. */
export function summariseProgram(store: VaultStore, steps: readonly StepRule[], id: ProgramId): void {
  const shown = showChecklist(steps, store.checklists.listFor(id));
  store.checklists.summarise(id, { state: programState(shown), dues: stepDues(shown) });
}
