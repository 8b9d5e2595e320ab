import { expect, it } from 'vitest';
import { countProblems } from '../../../../../src/renderer/src/ui/count-problems.ts';

it('says each kind of problem once, with how many there are', () => {
  const problems = ['integrity', 'references', 'document:a', 'document:b', 'unreadable:blobs', 'keys', 'file-mark'];
  expect(countProblems(problems)).toEqual([
    { kind: 'keys', total: 1 },
    { kind: 'documents', total: 2 },
    { kind: 'unreadable', total: 1 },
    { kind: 'structure', total: 3 },
  ]);
  expect(countProblems([])).toEqual([]);
});
