import type { Applicant, ApplicantId, ApplicantProfile } from '../../shared/domain/applicants/applicant.ts';
import { checkApplicant } from '../../shared/domain/applicants/check-applicant.ts';
import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { parseResidentId } from '../../shared/domain/identity/resident-id.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** The use cases of applicants (申请人). */
export function createApplicantService({ vault, rules, clock, ids }: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids'>) {
  const today = () => shanghaiDate(clock.now());

  function get(id: ApplicantId): Applicant {
    const applicant = vault.store().applicants.find(id);
    if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
    return applicant;
  }

  function withFindings(applicant: Applicant) {
    const { regions, provinces } = rules.current();
    return { applicant, findings: checkApplicant(applicant, { today: today(), regions, provinces }) };
  }

  return {
    list: async () => ({ applicants: vault.store().applicants.list() }),

    show: async ({ id }: { id: ApplicantId }) => withFindings(get(id)),

    async add({ profile }: { profile: ApplicantProfile }) {
      const now = clock.now().toISOString();
      const checked = withCheckedNumber(profile, today());
      // The id comes from the `Ids` port and from nowhere else.
      const applicant: Applicant = { ...checked, id: ids.next() as ApplicantId, createdAt: now, updatedAt: now };
      vault.store().applicants.insert(applicant);
      return withFindings(applicant);
    },

    async update({ id, profile }: { id: ApplicantId; profile: ApplicantProfile }) {
      const before = get(id);
      const checked = withCheckedNumber(profile, today());
      const applicant: Applicant = { ...before, ...checked, updatedAt: clock.now().toISOString() };
      vault.store().applicants.update(applicant);
      return withFindings(applicant);
    },

    async remove({ id }: { id: ApplicantId }) {
      const applicant = get(id);
      vault.store().applicants.remove(id);
      return { applicant };
    },
  };
}

/**
 * A resident ID number is stored in its checked form or not at all: a wrong digit found here costs nothing,
 * found by the authority it costs days. Empty means "not filled in yet".
 */
export function withCheckedNumber(profile: ApplicantProfile, today: string): ApplicantProfile {
  if (profile.idKind !== 'resident-id-card' || profile.idNumber === '') return profile;
  const parsed = parseResidentId(profile.idNumber, today);
  if (!parsed.ok) throw new AppFailure('id_number_invalid', { problem: parsed.error });
  return { ...profile, idNumber: parsed.value.number };
}
