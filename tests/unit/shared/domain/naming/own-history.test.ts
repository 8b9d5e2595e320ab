import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { type NameNote, sortFindings } from '../../../../../src/shared/domain/naming/name-note.ts';
import { checkOwnHistory, refusedWords } from '../../../../../src/shared/domain/naming/own-history.ts';
import { checkOwnWords } from '../../../../../src/shared/domain/naming/own-word.ts';
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

describe('checkOwnWords', () => {
  const word = {
    word: '鹅厂',
    layer: 'filing',
    severity: 'reject',
    note: '客服说的',
    at: '2026-11-26T00:00:00Z',
  } as const;

  it.each([
    ['鹅厂食堂表', '鹅厂', 0],
    ['我在鵝 廠吃饭', '鵝 廠', 2],
  ])('finds the word in %s where it stands', (name, match, start) => {
    expect(checkOwnWords(name, [word], chinese)).toMatchObject([
      {
        ruleId: 'own.word',
        layer: 'filing',
        severity: 'reject',
        match,
        start,
        message: { zh: '“鹅厂”是你自己加的词：客服说的' },
      },
    ]);
  });

  it('says nothing where the word is not, or is made of signs alone', () => {
    expect(checkOwnWords('读书小记', [word], chinese)).toEqual([]);
    expect(checkOwnWords('读书小记', [{ ...word, word: '！' }], chinese)).toEqual([]);
  });
});

describe('refusedWords', () => {
  it('lists each word that a refusal named once, with the latest', () => {
    const refusal = (at: string) => ({ name: '读书平台', text: '名称中“平台”二字不合规', at });
    expect(refusedWords([refusal('2026-11-02T00:00:00Z'), refusal('2026-11-01T00:00:00Z')])).toEqual([
      { word: '平台', at: '2026-11-02T00:00:00Z' },
    ]);
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
