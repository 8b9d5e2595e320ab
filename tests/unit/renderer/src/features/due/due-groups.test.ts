import { expect, it } from 'vitest';
import { addressOfDue, groupDue } from '../../../../../../src/renderer/src/features/due/due-groups.ts';

it('groups dates by how pressing they are, and keeps their order', () => {
  const dates = [-400, -1, 0, 1, 7, 8, 90].map((daysLeft) => ({ daysLeft }));
  const groups = groupDue(dates).map(({ group, dates: own }) => [group, own.map(({ daysLeft }) => daysLeft)]);
  expect(groups).toEqual([
    ['passed', [-400, -1]],
    ['today', [0]],
    ['week', [1, 7]],
    ['later', [8, 90]],
  ]);
  expect(groupDue([{ daysLeft: 3 }]).map(({ group }) => group)).toEqual(['week']);
  expect(groupDue([])).toEqual([]);
});

it('leads to the step, the document or the person that is meant', () => {
  const none = { applicantId: 'a', programId: null, documentId: null, stepId: null };
  expect(addressOfDue({ ...none, kind: 'id-card' })).toBe('/applicants/a/profile#field-idValidTo');
  expect(addressOfDue({ ...none, kind: 'document', documentId: 'd' })).toBe('/applicants/a/documents#slot-d');
  expect(addressOfDue({ ...none, kind: 'step', programId: 'p', stepId: 's' })).toBe('/programs/p/checklist#step-s');
});
