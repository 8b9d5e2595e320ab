import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../../../../src/shared/domain/programs/check-program.ts';
import type { ProgramProfile } from '../../../../../src/shared/domain/programs/program.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const SOUND: ProgramProfile = { name: '阳台花草簿', remark: '字'.repeat(20), categoryIds: [3], preApproval: 'none' };

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
    [['warn program.content-not-advised'], { categoryIds: [1] }],
    [['warn program.content-likely-not'], { categoryIds: [4] }],
    [['reject program.no-such-content'], { categoryIds: [500] }],
    [['reject program.no-such-content'], { categoryIds: [99_999] }],
    [['reject program.too-many-contents'], { categoryIds: [3, 3, 3, 3, 3, 3] }],
    [['warn program.pre-approval'], { preApproval: 'involved' }],
  ])('finds %j', (findings, changes) => {
    expect(found(changes)).toEqual(findings);
  });
});
