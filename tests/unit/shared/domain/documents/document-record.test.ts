import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../../src/shared/domain/documents/document.ts';
import { checkRecords } from '../../../../../src/shared/domain/documents/document-record.ts';

const PROFILE = { name: '阿依·古丽', idNumber: '11010519491231002X' };
const id = 'd' as DocumentId;
const check = (name: string, idNumber: string, profile = PROFILE) =>
  checkRecords(profile, [{ id, kind: 'social-security-proof' }], [{ documentId: id, name, idNumber }]);

describe('what is written on a paper', () => {
  it.each([
    ['阿依·古丽', '11010519491231002X'],
    ['阿依•古丽 ', '11010519491231002x'],
    ['', ''],
    ['', '11010519491231002X'],
  ])('agrees with the profile: %s %s', (name, number) => {
    expect(check(name, number)).toEqual([]);
  });

  it('does not agree when the name or the number is another one, and neither is repeated', () => {
    const findings = check('阿衣古丽', '110105194912310046');
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['document.name-differs', 'reject'],
      ['document.number-differs', 'reject'],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/古丽|1949/);
    expect(findings[0]?.message.zh).toContain('社保证明');
  });

  it('says nothing of papers that nobody read, of records without a paper, and of an empty profile', () => {
    expect(checkRecords(PROFILE, [{ id, kind: 'other' }], [])).toEqual([]);
    expect(checkRecords(PROFILE, [], [{ documentId: id, name: '乙', idNumber: '' }])).toEqual([]);
    expect(check('乙', '1', { name: '', idNumber: '' })).toEqual([]);
  });
});
