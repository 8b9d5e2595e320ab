import { planCalendar } from '../../shared/domain/calendar/plan-calendar.ts';
import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { replay } from '../../shared/domain/checklist/apply-event.ts';
import { refuseEvent } from '../../shared/domain/checklist/refuse-event.ts';
import {
  eventOfState,
  type StepEvent,
  type StepEventKind,
  type ToldState,
} from '../../shared/domain/checklist/step-event.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import type { Text } from '../../shared/domain/text.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';
import { readChecklist, summariseProgram } from './summarise-program.ts';

interface TellInput {
  readonly programId: ProgramId;
  readonly stepId: string;
  readonly event: StepEventKind;
  /** When it happened; now, where it is null. */
  readonly at: string | null;
  readonly why?: string | null;
  readonly rejectionId?: string | null;
  readonly fixStepId?: string | null;
}

/** The use cases of the checklist (流程). */
export function createChecklistService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids' | 'calendars'>) {
  const { vault, rules, clock, calendars } = ports;
  const record = createRecorder(ports);

  function getProgram(programId: ProgramId): Program {
    const program = vault.store().programs.find(programId);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    return program;
  }

  function stepsOf(programId: ProgramId) {
    getProgram(programId);
    return readChecklist(vault.store(), rules.current(), { programId, now: clock.now() });
  }

  function assertTellable(programId: ProgramId, event: StepEvent): void {
    const { steps } = rules.current();
    // What has not happened yet cannot be told: a typing error in the year would move every limit.
    if (Date.parse(event.at) > clock.now().getTime()) throw new AppFailure('input_invalid', { field: 'at' });
    const refusal = refuseEvent(steps, replay(steps, vault.store().checklists.listFor(programId)), event);
    if (refusal === null) return;
    if (refusal.problem === 'unknown-step') throw new AppFailure('not_found', { what: 'step' });
    if (refusal.problem !== 'blocked') throw new AppFailure('step_state_unknown', {});
    const titles = refusal.blockedBy.flatMap((id) => steps.find((step) => step.id === id)?.title ?? []);
    throw new AppFailure('step_blocked', { blockedBy: titles });
  }

  /** Writes the event and everything that follows from it, or nothing. */
  function tell({ programId, stepId, event: kind, at, ...details }: TellInput) {
    const { applicantId } = getProgram(programId);
    const store = vault.store();
    const now = clock.now();
    const event: StepEvent = { stepId, kind, at: at ?? now.toISOString(), ...details };
    assertTellable(programId, event);
    const was = stepsOf(programId);
    return store.transaction(() => {
      store.checklists.append(programId, event);
      summariseProgram(store, rules.current(), { programId, now });
      const steps = stepsOf(programId);
      const changes = steps.flatMap(({ id, state }, index) => {
        const before = was[index]?.state ?? null;
        return before === state ? [] : [{ field: `step.${id}`, before, after: state }];
      });
      record('step-changed', { applicantId, programId }, changes);
      return { steps };
    });
  }

  function datesOf(programId: ProgramId) {
    const store = vault.store();
    const program = getProgram(programId);
    const applicant = store.applicants.find(program.applicantId);
    if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
    const documents = store.documents.listFor(applicant.id);
    const today = shanghaiDate(clock.now());
    return planCalendar({ program, applicant, documents, steps: stepsOf(programId), today });
  }

  return {
    show: async ({ programId }: { programId: ProgramId }) => ({ steps: stepsOf(programId) }),

    set: async ({ state, ...input }: Omit<TellInput, 'event'> & { state: ToldState }) =>
      tell({ ...input, event: eventOfState(state) }),

    event: async (input: TellInput) => tell(input),

    tell,

    /** What was told, the oldest first. */
    async events({ programId }: { programId: ProgramId }) {
      getProgram(programId);
      return { events: vault.store().checklists.listFor(programId) };
    },

    /** The dates to come of one program, the soonest first. */
    dates: async ({ programId }: { programId: ProgramId }) => ({ dates: datesOf(programId) }),

    /** The same as a calendar file. It names the program, but no person and no number. */
    async calendar({ programId, language }: { programId: ProgramId; language: 'zh-CN' | 'en' }) {
      const say = ({ zh, en }: Text) => (language === 'en' ? en : zh);
      const { name } = getProgram(programId);
      const prefix = say({ zh: `${name}：`, en: `${name}: ` });
      const entries = datesOf(programId).map(({ key, when, title, note }) => ({
        key,
        when,
        title: `${prefix}${say(title)}`,
        note: note === null ? null : say(note),
      }));
      return { calendar: { text: calendars.write(entries, clock.now()), entries: entries.length } };
    },
  };
}
