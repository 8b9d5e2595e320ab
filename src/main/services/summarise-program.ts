import { createWorkingDays } from '../../shared/domain/calendar/working-days.ts';
import { replay } from '../../shared/domain/checklist/apply-event.ts';
import type { ChecklistStep } from '../../shared/domain/checklist/checklist.ts';
import { programState, stepDues } from '../../shared/domain/checklist/program-state.ts';
import { showChecklist } from '../../shared/domain/checklist/show-checklist.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import type { RulePack } from '../../shared/domain/rules/rule-pack.ts';
import type { VaultStore } from './ports/vault-store.ts';

type Rules = Pick<RulePack, 'steps' | 'holidays'>;

/** The steps of a program as they stand now, from what was told about them. */
export function readChecklist(
  store: Pick<VaultStore, 'checklists'>,
  { steps, holidays }: Rules,
  { programId, now }: { readonly programId: ProgramId; readonly now: Date },
): ChecklistStep[] {
  const workingDays = createWorkingDays(holidays);
  return showChecklist(steps, replay(steps, store.checklists.listFor(programId)), { now, workingDays });
}

/** Writes where a program stands and which dates it brings, as they follow from its steps and the rules. */
export function summariseProgram(
  store: VaultStore,
  rules: Rules,
  at: { readonly programId: ProgramId; readonly now: Date },
): void {
  const steps = readChecklist(store, rules, at);
  store.checklists.summarise(at.programId, { state: programState(steps), dues: stepDues(steps) });
}
