import { createWorkingDays } from '../../../../../src/shared/domain/calendar/working-days.ts';
import { replay } from '../../../../../src/shared/domain/checklist/apply-event.ts';
import type { ChecklistStep } from '../../../../../src/shared/domain/checklist/checklist.ts';
import { refuseEvent } from '../../../../../src/shared/domain/checklist/refuse-event.ts';
import { showChecklist } from '../../../../../src/shared/domain/checklist/show-checklist.ts';
import type { StepEvent, StepEventKind } from '../../../../../src/shared/domain/checklist/step-event.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
export const { steps } = pack;
const workingDays = createWorkingDays(pack.holidays);
export const AT = '2026-11-23T02:00:00.000Z';

/** The steps that have to be done before this one can begin, in order. */
export function before(stepId: string): string[] {
  const after = steps.find(({ id }) => id === stepId)?.after ?? [];
  return [...new Set(after.flatMap((id) => [...before(id), id]))];
}

type Told = readonly [stepId: string, kind: StepEventKind, more?: Partial<StepEvent>];

/** Everything before the step is done, and then these things happen, each of which must be possible. */
export function tell(stepId: string, ...told: readonly Told[]): StepEvent[] {
  const events: StepEvent[] = before(stepId).map((id) => ({ stepId: id, kind: 'done', at: AT }));
  for (const [id, kind, more] of told) {
    const event = { stepId: id, kind, at: AT, ...more };
    const refusal = refuseEvent(steps, replay(steps, events), event);
    if (refusal) throw new Error(`${id} ${kind}: ${refusal.problem}`);
    events.push(event);
  }
  return events;
}

export function show(events: readonly StepEvent[], now = '2026-11-23T03:00:00.000Z'): ChecklistStep[] {
  return showChecklist(steps, replay(steps, events), { now: new Date(now), workingDays });
}

export function stepOf(events: readonly StepEvent[], id: string, now?: string): ChecklistStep {
  const found = show(events, now).find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}
