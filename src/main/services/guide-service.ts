import { checkApplicant } from '../../shared/domain/applicants/check-applicant.ts';
import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { markOf, replay } from '../../shared/domain/checklist/apply-event.ts';
import { findStepRisks, type StepFacts } from '../../shared/domain/checklist/step-findings.ts';
import { listStepValues } from '../../shared/domain/checklist/step-values.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import type { RulePack } from '../../shared/domain/rules/rule-pack.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import type { VaultStore } from './ports/vault-store.ts';

/** Findings about the person's own data that stand in the way of registering: the others belong to the filing. */
const OF_REGISTERING = /^(?:id|age)\./;

/** What helps at each step of a program (流程): what to type, what to look out for, what may go wrong. */
export function createGuideService({ vault, rules, clock }: Pick<Ports, 'vault' | 'rules' | 'clock'>) {
  return {
    async guide({ programId }: { programId: ProgramId }) {
      const store = vault.store();
      const program = store.programs.find(programId);
      const applicant = program && store.applicants.find(program.applicantId);
      if (!program || !applicant) throw new AppFailure('not_found', { what: 'program' });
      const pack = rules.current();
      const facts = factsOf(store, program, pack);
      const own = checkApplicant(applicant, { ...pack, today: shanghaiDate(clock.now()) });
      return {
        steps: pack.steps.map((rule) => ({
          id: rule.id,
          values: listStepValues(rule.id, { applicant, program }, pack),
          findings: [...findStepRisks(rule, facts), ...findingsOf(rule.id, own)],
          /** What is known to be refused at this step. */
          refusals: pack.rejections
            .filter(({ stepId }) => stepId === rule.id)
            .map(({ id, message, meaning, fix, source, confidence }) => ({
              id,
              message,
              meaning,
              fix,
              source,
              confidence,
            })),
        })),
        guides: pack.guides,
      };
    },
  };
}

function findingsOf(stepId: string, own: readonly Finding[]): Finding[] {
  if (stepId === 'identity') return own.filter(({ ruleId }) => OF_REGISTERING.test(ruleId));
  return stepId === 'filing' ? own.filter(({ severity }) => severity !== 'info') : [];
}

function factsOf(store: VaultStore, program: Program, { steps }: RulePack): StepFacts {
  const applicant = store.applicants.find(program.applicantId);
  if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
  const programs = store.programs.listFor(applicant.id);
  const others = store.applicants.findSame(applicant).mobile;
  const isRegistered = ({ id }: Program) =>
    markOf(replay(steps, store.checklists.listFor(id)), 'register').state === 'done';
  return {
    applicant,
    programCount: programs.length,
    hasRegisteredOther: programs.some((other) => other.id !== program.id && isRegistered(other)),
    programsOfPhone: programs.length + others.reduce((sum, id) => sum + store.programs.listFor(id).length, 0),
  };
}
