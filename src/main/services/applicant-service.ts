import type { Applicant, ApplicantId, ApplicantProfile } from '../../shared/domain/applicants/applicant.ts';
import type { ApplicantQuery } from '../../shared/domain/applicants/applicant-list.ts';
import { checkApplicant } from '../../shared/domain/applicants/check-applicant.ts';
import { checkDuplicates } from '../../shared/domain/applicants/check-duplicates.ts';
import { addDays, daysBetween, shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { diffFields } from '../../shared/domain/history/diff-fields.ts';
import { parseResidentId } from '../../shared/domain/identity/resident-id.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import { readBoard } from './read-board.ts';
import { createRecorder } from './recorder.ts';
import { createRemover, type RemovalReceipt } from './remove-with-receipt.ts';

/** The use cases of applicants (申请人). */
export function createApplicantService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'ids' | 'backups'>) {
  const { vault, rules, clock, ids, backups } = ports;
  const record = createRecorder(ports);
  const remove = createRemover(ports);
  const today = () => shanghaiDate(clock.now());

  function get(id: ApplicantId): Applicant {
    const applicant = vault.store().applicants.find(id);
    if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
    return applicant;
  }

  function withFindings(applicant: Applicant) {
    const { regions, provinces } = rules.current();
    const findings = checkApplicant(applicant, { today: today(), regions, provinces });
    return { applicant, findings: [...findings, ...checkDuplicates(vault.store().applicants.findSame(applicant))] };
  }

  return {
    list: async (query: ApplicantQuery) => vault.store().applicants.search(query),

    /** The same page, each person with what stands behind the name. */
    board: async (query: ApplicantQuery) =>
      readBoard(vault.store(), { query, rules: rules.current(), now: clock.now() }),

    /** The dates that matter next, of everybody. */
    async due({ days, limit }: { days: number; limit: number }) {
      const from = today();
      const titles = new Map(rules.current().steps.map(({ id, title }) => [id, title]));
      const due = vault.store().dues.list({ until: addDays(from, days), limit });
      return {
        due: due.map((date) => ({
          ...date,
          daysLeft: daysBetween(from, date.dueOn),
          stepTitle: (date.stepId === null ? undefined : titles.get(date.stepId)) ?? null,
        })),
      };
    },

    show: async ({ id }: { id: ApplicantId }) => withFindings(get(id)),

    async add({ profile }: { profile: ApplicantProfile }) {
      const now = clock.now().toISOString();
      const checked = withCheckedNumber(profile, today());
      // The id comes from the `Ids` port and from nowhere else.
      const applicant: Applicant = { ...checked, id: ids.next() as ApplicantId, createdAt: now, updatedAt: now };
      const store = vault.store();
      store.transaction(() => {
        store.applicants.insert(applicant);
        record('applicant-added', { applicantId: applicant.id });
      });
      return withFindings(applicant);
    },

    async update({ id, profile }: { id: ApplicantId; profile: ApplicantProfile }) {
      const before = get(id);
      const checked = withCheckedNumber(profile, today());
      const changes = diffFields(profileOf(before), checked);
      // Saved again as it was: nothing changed, and nothing says that it did.
      if (changes.length === 0) return withFindings(before);
      const applicant: Applicant = { ...before, ...checked, updatedAt: clock.now().toISOString() };
      const store = vault.store();
      store.transaction(() => {
        store.applicants.update(applicant);
        record('applicant-changed', { applicantId: id }, changes);
      });
      return withFindings(applicant);
    },

    /** Erases the person and looks through the file for what is left. Nobody else's rows are touched. */
    async remove({ id }: { id: ApplicantId }) {
      const applicant = get(id);
      const packetFolders = [
        ...new Set(
          vault
            .store()
            .packets.listFor(id)
            .map(({ folder }) => folder),
        ),
      ];
      const { erased, undo, check } = remove({ kind: 'applicant', id }, applicant.name);
      const holding = backups.list().filter(({ createdAt }) => createdAt >= applicant.createdAt);
      const receipt: RemovalReceipt = {
        erased,
        check: await check(),
        backups: holding.map(({ name, createdAt }) => ({ name, createdAt })),
        packetFolders,
        undo,
      };
      return { applicant, receipt };
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

function profileOf({ id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...profile }: Applicant): ApplicantProfile {
  return profile;
}
