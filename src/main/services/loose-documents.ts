import type { DocumentId } from '../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../shared/domain/documents/document-kind.ts';
import type { PacketInputs } from '../../shared/domain/packet/packet-plan.ts';
import type { PacketJob, SourceFile } from './ports/document-worker.ts';
import type { Ports } from './ports/ports.ts';

/** A document that lies in a file and not in the vault. */
export interface LooseDocument extends SourceFile {
  readonly kind: DocumentKind;
}

/**
 * Takes each file as a document, told what it is by its bytes alone; ids follow the order, so that the same files give
 * the same plan. Fails with what is wrong with the first of them that is no document.
 */
export function listLooseDocuments({ worker }: Pick<Ports, 'worker'>, loose: readonly LooseDocument[]) {
  const documents: PacketInputs['documents'][number][] = [];
  const sources: PacketJob['sources'][number][] = [];
  for (const [index, { kind, name, bytes, password }] of loose.entries()) {
    // Made here and used inside one build only.
    const id = `file-${index + 1}` as DocumentId;
    const mediaType = worker.mediaTypeOf({ name, bytes, password });
    documents.push({ id, kind, fileName: name, mediaType, validTo: null, edit: null });
    sources.push({ name, bytes, password, documentId: id });
  }
  return { documents, sources };
}
