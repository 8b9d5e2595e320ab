import { expect, it } from 'vitest';
import type { DocumentId } from '../../../../../src/shared/domain/documents/document.ts';
import { currentDocuments, olderVersions } from '../../../../../src/shared/domain/documents/versions.ts';

const version = (id: string, replacedBy: string | null) => ({
  id: id as DocumentId,
  replacedBy: replacedBy as DocumentId | null,
});

it('follows a document back through all of its versions, and no other', () => {
  const all = [version('a1', 'a2'), version('b1', null), version('a2', 'a3'), version('a3', null)];
  expect(currentDocuments(all).map(({ id }) => id)).toEqual(['b1', 'a3']);
  expect(olderVersions(all, 'a3' as DocumentId).map(({ id }) => id)).toEqual(['a2', 'a1']);
  expect(olderVersions(all, 'b1' as DocumentId)).toEqual([]);
});
