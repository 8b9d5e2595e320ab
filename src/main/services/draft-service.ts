import type { DraftKey } from '../../shared/domain/drafts/draft.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';

/** The use cases of half-typed forms (草稿). */
export function createDraftService({ vault, clock }: Pick<Ports, 'vault' | 'clock'>) {
  function assertSubject({ applicantId, programId }: DraftKey): void {
    const { applicants, programs } = vault.store();
    if (applicantId !== null && !applicants.find(applicantId)) throw new AppFailure('not_found', { what: 'applicant' });
    if (programId !== null && !programs.find(programId)) throw new AppFailure('not_found', { what: 'program' });
  }

  return {
    list: async () => ({ drafts: vault.store().drafts.list() }),

    async get(key: DraftKey) {
      return { draft: vault.store().drafts.find(key) ?? null };
    },

    async save({ value, ...key }: DraftKey & { readonly value: unknown }) {
      assertSubject(key);
      const updatedAt = clock.now().toISOString();
      vault.store().drafts.save({ ...key, value, updatedAt });
      return { updatedAt };
    },

    async discard(key: DraftKey) {
      vault.store().drafts.remove(key);
      return {};
    },
  };
}
