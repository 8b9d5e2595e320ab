import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { createApplicantService } from './applicant-service.ts';
import type { createDocumentService } from './document-service.ts';
import type { Ports } from './ports/ports.ts';
import type { createProgramService } from './program-service.ts';

/** Which applicant is the sample; everything else about it is like everybody's. */
const SETTING = 'sample-applicant';

interface Services {
  readonly applicants: Pick<ReturnType<typeof createApplicantService>, 'add' | 'remove'>;
  readonly documents: Pick<ReturnType<typeof createDocumentService>, 'add'>;
  readonly programs: Pick<ReturnType<typeof createProgramService>, 'add'>;
}

/** The use cases of the invented sample applicant: to play with, and gone in one go. */
export function createSampleService({ vault, samples }: Pick<Ports, 'vault' | 'samples'>, services: Services) {
  const { applicants, documents, programs } = services;

  /** The sample, unless it was removed like anybody else. */
  function findSample(): ApplicantId | null {
    const { settings, applicants: stored } = vault.store();
    const id = settings.find(SETTING);
    // Only this service writes the setting, and it writes an id.
    return typeof id === 'string' && stored.find(id as ApplicantId) ? (id as ApplicantId) : null;
  }

  return {
    show: async () => ({ applicantId: findSample() }),

    /** Puts the sample into the vault; where it is already, it stays as it is. */
    async add() {
      const known = findSample();
      if (known) return { applicantId: known };
      const sample = await samples.read();
      const { applicant } = await applicants.add({ profile: sample.applicant });
      const { id } = applicant;
      // Marked before anything else can fail: a half sample is a sample too, and can be removed as one.
      vault.store().settings.save(SETTING, id);
      await programs.add({ applicantId: id, profile: sample.program });
      for (const { kind, name, bytes } of sample.documents) {
        const file = new File([Uint8Array.from(bytes)], name);
        await documents.add({ applicantId: id, kind, file, password: null, replaces: null });
      }
      return { applicantId: id };
    },

    /** Removes the sample with all that was done with it. */
    async remove() {
      const id = findSample();
      if (!id) return { removed: false };
      await applicants.remove({ id });
      vault.store().settings.remove(SETTING);
      return { removed: true };
    },
  };
}
