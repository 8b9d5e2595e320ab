import type { ApplicantDocument } from './document.ts';

type Versioned = Pick<ApplicantDocument, 'id' | 'replacedBy'>;

/** The documents that count: those that no newer version has replaced. */
export function currentDocuments<D extends Versioned>(documents: readonly D[]): D[] {
  return documents.filter(({ replacedBy }) => replacedBy === null);
}

/** The versions that led to this document, the latest first. */
export function earlierVersions<D extends Versioned>(documents: readonly D[], id: string): D[] {
  const before = documents.find(({ replacedBy }) => replacedBy === id);
  return before ? [before, ...earlierVersions(documents, before.id)] : [];
}
