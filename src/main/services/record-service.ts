import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { DocumentId } from '../../shared/domain/documents/document.ts';
import { checkRecords } from '../../shared/domain/documents/document-record.ts';
import { currentDocuments } from '../../shared/domain/documents/versions.ts';
import { diffFields } from '../../shared/domain/history/diff-fields.ts';
import { AppFailure } from './app-failure.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';

/** The use cases of what is written on documents (材料上写的), held against the profile. */
export function createRecordService(ports: Pick<Ports, 'vault' | 'clock' | 'ids'>) {
  const { vault } = ports;
  const note = createRecorder(ports);

  function listFor(applicantId: ApplicantId) {
    const store = vault.store();
    const applicant = store.applicants.find(applicantId);
    if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
    const records = store.records.listFor(applicantId);
    const papers = currentDocuments(store.documents.listFor(applicantId));
    return { records, findings: checkRecords(applicant, papers, records) };
  }

  return {
    records: async ({ applicantId }: { applicantId: ApplicantId }) => listFor(applicantId),

    async setRecord({ id, name, idNumber }: { id: DocumentId; name: string; idNumber: string }) {
      const store = vault.store();
      const document = store.documents.find(id);
      if (!document) throw new AppFailure('not_found', { what: 'document' });
      const { applicantId } = document;
      const before = store.records.listFor(applicantId).find(({ documentId }) => documentId === id);
      const next = { name, idNumber };
      const changes = diffFields(
        { recorded: { name: before?.name || null, idNumber: before?.idNumber || null } },
        {
          recorded: { name: name || null, idNumber: idNumber || null },
        },
      );
      if (changes.length > 0)
        store.transaction(() => {
          store.records.save({ documentId: id, ...next });
          note('document-changed', { applicantId, documentId: id }, changes);
        });
      return listFor(applicantId);
    },
  };
}
