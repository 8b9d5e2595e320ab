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
  const documents: PacketInputs['documents'][number][] = [];
  const sources: (SourceFile & { documentId: string })[] = [];
  for (const [index, { kind, ...file }] of loose.entries()) {
    const { facts, findings } = await worker.inspect(file, { signal });
    // Made here and used inside one build only.
    const id = `file-${index + 1}` as DocumentId;
    const bytes = file.bytes.byteLength;
    documents.push({
      ...facts,
      id,
      kind,
      fileName: file.name,
      sha256: digest.sha256(file.bytes),
      bytes,
      validTo: null,
      findings,
      edit: null,
    });
    sources.push({ ...file, documentId: id });
  }
  return { documents, sources };
}
