import type { FieldChange, HistoryEntry, HistoryKind } from '../../shared/domain/history/history.ts';
import type { Ports } from './ports/ports.ts';

type Subject = Pick<HistoryEntry, 'applicantId'> & Partial<Pick<HistoryEntry, 'programId' | 'documentId'>>;

/** Writes entries of the history. Called inside the transaction of the change, so that neither is there alone. */
export function createRecorder({ vault, clock, ids }: Pick<Ports, 'vault' | 'clock' | 'ids'>) {
  return (kind: HistoryKind, subject: Subject, changes: readonly FieldChange[] = []): void => {
    const { applicantId, programId = null, documentId = null } = subject;
    const at = clock.now().toISOString();
    vault.store().history.insert({ id: ids.next(), applicantId, programId, documentId, kind, at, changes });
  };
}
