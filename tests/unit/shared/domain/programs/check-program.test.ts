import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../../../../src/shared/domain/programs/check-program.ts';
import type { ProgramProfile } from '../../../../../src/shared/domain/programs/program.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const SOUND: ProgramProfile = {
  name: '阳台花草簿',
  remark: '字'.repeat(20),
  intro: '',
  categoryIds: [3],
  preApproval: 'none',
};

function found(changes: Partial<ProgramProfile>): string[] {
  return checkProgram({ ...SOUND, ...changes }, pack).map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe('checkProgram', () => {
  it.each<[string[], Partial<ProgramProfile>]>([
    [[], {}],
    [[], { remark: '', categoryIds: [], preApproval: 'unanswered' }],
    [[], { remark: '😀'.repeat(200) }],
    [['reject program.remark-length'], { remark: '字'.repeat(19) }],
    [['reject program.remark-length'], { remark: '字'.repeat(201) }],
    [['warn category.official.not-advised'], { categoryIds: [1] }],
    [['warn category.likely.not'], { categoryIds: [4] }],
    [['reject category.first-level'], { categoryIds: [500] }],
    [['reject category.unknown-id'], { categoryIds: [99_999] }],
    [['reject category.too-many'], { categoryIds: [3, 3, 3, 3, 3, 3] }],
    [['warn category.pre-approval-involved'], { preApproval: 'involved' }],
  ])('finds %j', (findings, changes) => {
    expect(found(changes)).toEqual(findings);
  });
});
