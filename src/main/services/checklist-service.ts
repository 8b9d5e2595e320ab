import { planCalendar } from '../../shared/domain/calendar/plan-calendar.ts';
import { createWorkingDays } from '../../shared/domain/calendar/working-days.ts';
import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { setStepState, showChecklist } from '../../shared/domain/checklist/advance.ts';
import type { StepRecord, StepState } from '../../shared/domain/checklist/checklist.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import type { Text } from '../../shared/domain/text.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';
import { summariseProgram } from './summarise-program.ts';

/** The use cases of the checklist (流程). */
export function createChecklistService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids' | 'calendars'>) {
  const { vault, rules, clock, calendars } = ports;
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

    /** The dates to come of one program, as a calendar file. It names the program, but no person and no number. */
    async calendar({ programId, language }: { programId: ProgramId; language: 'zh-CN' | 'en' }) {
      const store = vault.store();
      const program = store.programs.find(programId);
      const applicant = program && store.applicants.find(program.applicantId);
      if (!program || !applicant) throw new AppFailure('not_found', { what: 'program' });
      const { steps, holidays } = rules.current();
      const now = clock.now();
      const events = planCalendar({
        program,
        applicant,
        documents: store.documents.listFor(applicant.id),
        records: recordsOf(programId),
        steps,
        workingDays: createWorkingDays(holidays),
        today: shanghaiDate(now),
      });
      const say = ({ zh, en }: Text) => (language === 'en' ? en : zh);
      const entries = events.map(({ key, when, title, note }) => ({
        key,
        when,
        title: say(title),
        note: note === null ? null : say(note),
      }));
      return { calendar: { text: calendars.write(entries, now), entries: entries.length } };
    },
  };
}
