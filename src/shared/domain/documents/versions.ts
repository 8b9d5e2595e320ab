import type { ApplicantDocument } from './document.ts';

type Versioned = Pick<ApplicantDocument, 'id' | 'replacedBy'>;

/** The documents that count: those that no newer version has replaced. */
export function currentDocuments<D extends Versioned>(documents: readonly D[]): D[] {
  return documents.filter(({ replacedBy }) => replacedBy === null);
}

/** What a document has replaced, the latest first. */
export function olderVersions<D extends Versioned>(documents: readonly D[], id: D['id']): D[] {
  const before = documents.find(({ replacedBy }) => replacedBy === id);
  return before ? [before, ...olderVersions(documents, before.id)] : [];
}
