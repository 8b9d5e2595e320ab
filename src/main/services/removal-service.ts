import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { DocumentId } from '../../shared/domain/documents/document.ts';
import type { HistoryKind } from '../../shared/domain/history/history.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import type { RemovalKind, UndoableRemoval } from '../../shared/domain/removal/removal.ts';
import type { Ports } from './ports/ports.ts';
import type { RemovalTarget } from './ports/removals.ts';
import { createRecorder } from './recorder.ts';

const RESTORED: Readonly<Record<RemovalKind, HistoryKind>> = {
  applicant: 'applicant-restored',
  document: 'document-restored',
  program: 'program-restored',
};

/** The use cases of undoing removals (撤销删除). */
export function createRemovalService(ports: Pick<Ports, 'vault' | 'clock' | 'ids'>) {
  const { vault } = ports;
  const record = createRecorder(ports);

  function subjectOf({ kind, id }: RemovalTarget) {
    const store = vault.store();
    if (kind === 'document') {
      const documentId = id as DocumentId;
      return { applicantId: store.documents.find(documentId)?.applicantId, documentId };
    }
    if (kind === 'program') {
      const programId = id as ProgramId;
      return { applicantId: store.programs.find(programId)?.applicantId, programId };
    }
    return { applicantId: id as ApplicantId };
  }

  return {
    /** What would go, and whether it could be put back: asked before the removal. */
    weigh: async (target: RemovalTarget) => vault.store().removals.weigh(target),

    list: async () => ({ removals: vault.store().removals.list() }),

    /** Puts back what was removed since the vault was opened. */
    async undo({ id }: { id: string }): Promise<{ removal: UndoableRemoval }> {
      const store = vault.store();
      const removal = store.transaction(() => {
        const restored = store.removals.putBack(id);
        const { applicantId, ...subject } = subjectOf({ kind: restored.kind, id: restored.subjectId });
        if (applicantId) record(RESTORED[restored.kind], { applicantId, ...subject });
        return restored;
      });
      return { removal };
    },
  };
}
