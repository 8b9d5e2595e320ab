import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import { netChanges } from '../../shared/domain/history/diff-fields.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

interface HistoryInput {
  readonly applicantId: ApplicantId;
  readonly programId: ProgramId | null;
  readonly since: string | null;
  readonly limit: number;
}

/** The use cases of the history (改动记录). */
export function createHistoryService({ vault }: Pick<Ports, 'vault'>) {
  return {
    /** `net` says what is different now from how it was at `since`; it counts the entries that are given. */
    async list({ applicantId, programId, since, limit }: HistoryInput) {
      const store = vault.store();
      if (!store.applicants.find(applicantId)) throw new AppFailure('not_found', { what: 'applicant' });
      const entries = store.history.list({ applicantId, programId, since, limit });
      return { entries, net: netChanges(entries.toReversed()) };
    },
  };
}
