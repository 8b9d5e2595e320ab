import type { Applicant } from '../../shared/domain/applicants/applicant.ts';
import { checkApplicant, idNumberOf } from '../../shared/domain/applicants/check-applicant.ts';
import { type CalendarDate, shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { markOf, replay } from '../../shared/domain/checklist/apply-event.ts';
import { findStepRisks, type StepFacts } from '../../shared/domain/checklist/step-findings.ts';
import { listStepValues } from '../../shared/domain/checklist/step-values.ts';
import { checkRecords } from '../../shared/domain/documents/document-record.ts';
import { currentDocuments } from '../../shared/domain/documents/versions.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import { decideRequirements } from '../../shared/domain/residence/decide-residence.ts';
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
      const date = shanghaiDate(clock.now());
      const own = checkApplicant(applicant, { ...pack, today: date });
      const papers = currentDocuments(store.documents.listFor(applicant.id));
      const asked = requirementsFor(applicant, pack, date).findings;
      const ofFiling = [...checkRecords(applicant, papers, store.records.listFor(applicant.id)), ...own, ...asked];
      return {
        steps: pack.steps.map((rule) => ({
          id: rule.id,
          values: listStepValues(rule.id, { applicant, program }, pack),
          findings: [...findStepRisks(rule, facts), ...findingsOf(rule.id, { own, ofFiling })],
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

interface StepFindings {
  readonly own: readonly Finding[];
  /** Everything about the person, the papers and the province: what the filing is judged by. */
  readonly ofFiling: readonly Finding[];
}

function findingsOf(stepId: string, { own, ofFiling }: StepFindings): readonly Finding[] {
  if (stepId === 'identity') return own.filter(({ ruleId }) => OF_REGISTERING.test(ruleId));
  return stepId === 'filing' ? withoutRepeats(ofFiling) : [];
}

/** The age, for one, is told of the person and of the province. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ ruleId, message }, index) =>
      findings.findIndex((other) => other.ruleId === ruleId && other.message.zh === message.zh) === index,
  );
}

function requirementsFor(applicant: Applicant, pack: RulePack, date: CalendarDate) {
  const id = idNumberOf(applicant, date, pack.regions);
  const { filingProvince } = applicant;
  const birthDate = id?.birthDate ?? undefined;
  return decideRequirements({ idProvince: id?.provinceCode ?? '', filingProvince, birthDate, date }, pack);
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
