import type { DocumentId } from '../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../shared/domain/documents/document-kind.ts';
import type { PacketInputs } from '../../shared/domain/packet/packet-plan.ts';
import type { SourceFile } from './ports/document-worker.ts';
import type { Ports } from './ports/ports.ts';

/** A document that lies in a file and not in the vault. */
export interface LooseDocument extends SourceFile {
  readonly kind: DocumentKind;
}

/** Opens each file as if it were added to a vault; ids follow the order, so that the same files give the same plan. */
export async function readLooseDocuments(
  { worker, digest }: Pick<Ports, 'worker' | 'digest'>,
  loose: readonly LooseDocument[],
  signal: AbortSignal | undefined,
) {
  const inspected = worker.inspectAll(loose, { signal });
  // Threads of their own are busy with them now: meanwhile there is time for the hashes.
  const hashes = loose.map(({ bytes }) => digest.sha256(bytes));
  const inspections = await inspected;
  const documents: PacketInputs['documents'][number][] = [];
  const sources: (SourceFile & { documentId: string })[] = [];
  for (const [index, { facts, findings }] of inspections.entries()) {
    const file = loose[index];
    if (!file) continue;
    const { kind, name, bytes, password } = file;
    // Made here and used inside one build only.
    const id = `file-${index + 1}` as DocumentId;
    const about = { id, kind, fileName: name, sha256: hashes[index] ?? '', bytes: bytes.byteLength, validTo: null };
    documents.push({ ...facts, ...about, findings, edit: null });
    sources.push({ name, bytes, password, documentId: id });
  }
  return { documents, sources };
}
