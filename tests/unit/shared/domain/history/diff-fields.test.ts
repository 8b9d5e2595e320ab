import { describe, expect, it } from 'vitest';
import type { ApplicantId } from '../../../../../src/shared/domain/applicants/applicant.ts';
import { diffFields, netChanges } from '../../../../../src/shared/domain/history/diff-fields.ts';
import type { HistoryEntry } from '../../../../../src/shared/domain/history/history.ts';

function entry(at: string, changes: HistoryEntry['changes'], more: Partial<HistoryEntry> = {}): HistoryEntry {
  // Made up here; nothing looks it up.
  const applicantId = 'a' as ApplicantId;
  return { id: at, applicantId, programId: null, documentId: null, kind: 'applicant-changed', at, changes, ...more };
}

describe('the difference of two states', () => {
  it('names nested fields by their path, and takes a list as one value', () => {
    const before = { name: '甲', contact: { mobile: '1', name: '' }, ids: [1], gone: 'x', same: 'y' };
    const after = { name: '乙', contact: { mobile: '1', name: '丙' }, ids: [1, 2], same: 'y', gone: null };
    expect(diffFields(before, after)).toEqual([
      { field: 'name', before: '甲', after: '乙' },
      { field: 'contact.name', before: '', after: '丙' },
      { field: 'ids', before: '[1]', after: '[1,2]' },
      { field: 'gone', before: 'x', after: null },
    ]);
    expect(diffFields(after, after)).toEqual([]);
  });
});

describe('what changed in the end', () => {
  it('joins the changes of one field, and forgets what came back', () => {
    const net = netChanges([
      entry('2026-01-03T00:00:00Z', [{ field: 'name', before: '乙', after: '丙' }]),
      entry('2026-01-01T00:00:00Z', [{ field: 'mobile', before: null, after: '1' }]),
      entry('2026-01-02T00:00:00Z', [
        { field: 'name', before: '甲', after: '乙' },
        { field: 'mobile', before: '1', after: null },
        { field: 'email', before: null, after: 'a' },
      ]),
    ]);
    expect(net.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['name', '甲', '丙'],
      ['email', null, 'a'],
    ]);
  });

  it('keeps the programs and documents apart', () => {
    const change = (before: string, after: string) => [{ field: 'name', before, after }];
    // Made up here; nothing looks it up.
    const of = (programId: string) => ({ programId }) as unknown as Partial<HistoryEntry>;
    const net = netChanges([
      entry('2026-01-01T00:00:00Z', change('1', '2'), of('p')),
      entry('2026-01-02T00:00:00Z', change('1', '3'), of('q')),
    ]);
    expect(net.map(({ programId, after }) => [programId, after])).toEqual([
      ['p', '2'],
      ['q', '3'],
    ]);
  });
});
