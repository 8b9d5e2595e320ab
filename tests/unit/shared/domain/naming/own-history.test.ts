import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { type NameNote, sortFindings } from '../../../../../src/shared/domain/naming/name-note.ts';
import { checkOwnHistory } from '../../../../../src/shared/domain/naming/own-history.ts';
import { rankNames } from '../../../../../src/shared/domain/naming/rank-names.ts';
import type { ProgramId } from '../../../../../src/shared/domain/programs/program.ts';
import { chinese, loadNameContext } from '../../../../support/rule-pack.ts';

const context = loadNameContext();
const programId = 'p' as ProgramId;
const refusals = [{ name: '青柠小剧场', text: '名称中的“剧场”与个人备案不符', at: '2026-05-01T00:00:00Z' }];
const own = (name: string) =>
  checkOwnHistory(name, { refusals, programs: [{ id: programId, name: '读书卡片夹' }] }, chinese);
const told = (name: string) => own(name).map(({ ruleId, severity, match }) => [ruleId, severity, match]);

describe('checkOwnHistory', () => {
  it('refuses a name that was refused, however it is written', () => {
    expect(told('青柠小剧场')).toEqual([['own.refused-name', 'reject', '青柠小剧场']]);
    expect(told('青檸 小劇場')).toEqual([['own.refused-name', 'reject', '青檸 小劇場']]);
  });

  it('warns about a word that the refusal names', () => {
    expect(told('纸上剧场记')).toEqual([['own.refused-word', 'warn', '剧场']]);
    expect(own('纸上剧场记')[0]).toMatchObject({ start: 2, end: 4 });
  });

  it('warns about a name that another program has', () => {
    expect(told('读书-卡片夹')).toEqual([['own.same-name', 'warn', '读书-卡片夹']]);
  });

  it('says nothing about other names', () => {
    expect(told('读书小记本')).toEqual([]);
    expect(told('')).toEqual([]);
  });
});

describe('sortFindings', () => {
  const { findings } = checkName('我的整理空间', context);
  const note: NameNote = {
    id: 'n',
    programId,
    kind: 'silence',
    subject: '空间',
    ruleId: 'B10',
    note: '同名的网站已经备案过',
    at: '2026-11-26T00:00:00Z',
  };

  it('puts a silenced finding apart, where it stays listed and counts no more', () => {
    expect(sortFindings(findings, []).verdict).toBe('warn');
    const sorted = sortFindings(findings, [note]);
    expect(sorted.verdict).toBe('ok');
    expect(sorted.counting).toEqual([]);
    expect(sorted.silenced).toEqual([{ finding: findings[0], note }]);
  });

  it('leaves the same rule about another piece alone', () => {
    expect(sortFindings(findings, [{ ...note, subject: '系统' }]).silenced).toEqual([]);
  });
});

describe('rankNames', () => {
  it('puts the best first: verdict, then what was found, then a length that the filing likes', () => {
    const names = ['瑜伽预约', '我的整理空间', '读书小记本', '读书小记本子里的每一天'].map((name) =>
      checkName(name, context),
    );
    expect(rankNames(names).map(({ name }) => name)).toEqual([
      '读书小记本',
      '读书小记本子里的每一天',
      '我的整理空间',
      '瑜伽预约',
    ]);
  });
});
