import type { ApplicantDocument } from './document.ts';

type Versioned = Pick<ApplicantDocument, 'id' | 'replacedBy'>;

/** The documents that count: those that no newer version has replaced. */
export function currentDocuments<D extends Versioned>(documents: readonly D[]): D[] {
  return documents.filter(({ replacedBy }) => replacedBy === null);
}
