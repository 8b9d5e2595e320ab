import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { Program, ProgramId, ProgramProfile } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** The use cases of mini programs (小程序). */
export function createProgramService({ vault, rules, clock, ids }: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids'>) {
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

  return {
    async list({ applicantId }: { applicantId: ApplicantId }) {
      const store = vault.store();
      if (!store.applicants.find(applicantId)) throw new AppFailure('not_found', { what: 'applicant' });
      return { programs: store.programs.listFor(applicantId) };
    },

    show: async ({ id }: { id: ProgramId }) => ({ program: get(id) }),

    async add({ applicantId, profile }: { applicantId: ApplicantId; profile: ProgramProfile }) {
      assertCategories(profile);
      const store = vault.store();
      if (!store.applicants.find(applicantId)) throw new AppFailure('not_found', { what: 'applicant' });
      const now = clock.now().toISOString();
      // The id comes from the `Ids` port and from nowhere else.
      const program: Program = { ...profile, id: ids.next() as ProgramId, applicantId, createdAt: now, updatedAt: now };
      store.programs.insert(program);
      return { program };
    },

    async update({ id, profile }: { id: ProgramId; profile: ProgramProfile }) {
      assertCategories(profile);
      const program: Program = { ...get(id), ...profile, updatedAt: clock.now().toISOString() };
      vault.store().programs.update(program);
      return { program };
    },

    async remove({ id }: { id: ProgramId }) {
      const program = get(id);
      vault.store().programs.remove(id);
      return { program };
    },
  };
}
