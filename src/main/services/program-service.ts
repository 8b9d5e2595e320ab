import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import { boardProgram } from '../../shared/domain/board/board-card.ts';
import { diffFields } from '../../shared/domain/history/diff-fields.ts';
import { checkName } from '../../shared/domain/naming/check-name.ts';
import { nameContextOf } from '../../shared/domain/naming/name-context.ts';
import type { Program, ProgramId, ProgramProfile } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';
import { createRemover } from './remove-with-receipt.ts';
import { readChecklist } from './summarise-program.ts';

/** The use cases of mini programs (小程序). */
export function createProgramService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids' | 'chinese'>) {
  const { vault, rules, clock, ids, chinese } = ports;
  const record = createRecorder(ports);
  const remove = createRemover(ports);

  /** Remembers what the name was judged with: a newer rule pack may judge otherwise. */
  function rememberCheck({ id, name, applicantId }: Program): void {
    if (name === '') return;
    const store = vault.store();
    const pack = rules.current();
    const code = store.applicants.find(applicantId)?.filingProvince;
    const { verdict } = checkName(name, nameContextOf({ ...pack, chinese }, code));
    store.checks.save({ programId: id, kind: 'name', rulePack: pack.version, verdict, at: clock.now().toISOString() });
  }

  function get(id: ProgramId): Program {
    const program = vault.store().programs.find(id);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    return program;
  }

  /** Only second-level contents can be chosen in the console. */
  function assertCategories(profile: ProgramProfile): void {
    const known = new Set(
      rules
        .current()
        .categories.filter((category) => category.level === 2)
        .map((category) => category.categoryId),
    );
    if (profile.categoryIds.some((id) => !known.has(id))) throw new AppFailure('not_found', { what: 'category' });
  }

  function listFor(applicantId: ApplicantId): readonly Program[] {
    const store = vault.store();
    if (!store.applicants.find(applicantId)) throw new AppFailure('not_found', { what: 'applicant' });
    return store.programs.listFor(applicantId);
  }

  return {
    list: async ({ applicantId }: { applicantId: ApplicantId }) => ({ programs: listFor(applicantId) }),

    async standings({ applicantId }: { applicantId: ApplicantId }) {
      const [store, now, pack] = [vault.store(), clock.now(), rules.current()];
      const standingOf = (program: Program) =>
        boardProgram(program, readChecklist(store, pack, { programId: program.id, now }));
      return { programs: listFor(applicantId).map(standingOf) };
    },

    search: async ({ text, limit }: { text: string; limit: number }) => ({
      programs: vault.store().programs.search(text, limit),
    }),

    show: async ({ id }: { id: ProgramId }) => ({ program: get(id) }),

    async add({ applicantId, profile }: { applicantId: ApplicantId; profile: ProgramProfile }) {
      assertCategories(profile);
      const store = vault.store();
      if (!store.applicants.find(applicantId)) throw new AppFailure('not_found', { what: 'applicant' });
      const now = clock.now().toISOString();
      // The id comes from the `Ids` port and from nowhere else.
      const program: Program = { ...profile, id: ids.next() as ProgramId, applicantId, createdAt: now, updatedAt: now };
      store.transaction(() => {
        store.programs.insert(program);
        rememberCheck(program);
        record('program-added', { applicantId, programId: program.id });
      });
      return { program };
    },

    async update({ id, profile }: { id: ProgramId; profile: ProgramProfile }) {
      assertCategories(profile);
      const before = get(id);
      const changes = diffFields(profileOf(before), profile);
      // Saved again as it was: nothing changed, and nothing says that it did.
      if (changes.length === 0) return { program: before };
      const program: Program = { ...before, ...profile, updatedAt: clock.now().toISOString() };
      const store = vault.store();
      store.transaction(() => {
        store.programs.update(program);
        if (program.name !== before.name) rememberCheck(program);
        record('program-changed', { applicantId: program.applicantId, programId: id }, changes);
      });
      return { program };
    },

    async remove({ id }: { id: ProgramId }) {
      const program = get(id);
      const { applicantId, name } = program;
      const { erased, undo } = vault.store().transaction(() => {
        const removal = remove({ kind: 'program', id }, name);
        record('program-removed', { applicantId }, [{ field: 'name', before: name, after: null }]);
        return removal;
      });
      return { program, erased, undo };
    },
  };
}

function profileOf({ name, remark, intro, categoryIds, preApproval }: Program): Record<string, unknown> {
  return { name, remark, intro, categoryIds, preApproval };
}
