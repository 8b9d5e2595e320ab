import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { loadNameContext } from '../../../../support/rule-pack.ts';

const context = loadNameContext();
const check = (name: string) => checkName(name, context);
const told = (name: string) => check(name).findings.map(({ ruleId, match, severity }) => [ruleId, match, severity]);

describe('what is heard', () => {
  it.each([
    ['in pinyin', 'zhongguo画册', 'B01', 'zhongguo'],
    ['half in pinyin', '论tan画册', 'B09', '论tan'],
    ['with tone marks', 'zhōngguó画册', 'B01', 'zhōngguó'],
    ['with a wrong character', '公众浩画册', 'P01', '公众浩'],
    ['as a place', 'shanghai画册', 'B03', 'shanghai'],
  ])('warns about a word %s', (_, name, rule, match) => {
    expect(told(name)).toContainEqual([rule, match, 'warn']);
    expect(told(name)).toContainEqual(['F08', match, 'warn']);
  });

  it.each(['women的画册', 'Python画册', 'banana画册', 'change画册', '轮流值日表', '猫咪微笑册'])(
    'hears nothing in %s',
    (name) => {
      expect(told(name)).toEqual([]);
    },
  );
});

describe('a character that sounds like another', () => {
  it('is none where it begins a word that goes on', () => {
    const rules = told('火锅点评社区').map(([rule]) => rule);
    expect(rules).toContain('B13');
    expect(rules).not.toContain('F08');
  });
});

describe('digits for characters', () => {
  it.each([
    ['第1单词本', 'P12', '第1'],
    ['we1xin画册', 'P01', 'we1xin'],
  ])('reads %s', (name, rule, match) => {
    expect(told(name)).toContainEqual([rule, match, 'warn']);
  });

  it.each(['第1次养猫', '3分钟早餐记', '单词本2号', 'v2.0记事本'])('leaves %s alone', (name) => {
    expect(check(name).verdict).toBe('ok');
  });
});

describe('other letters', () => {
  it.each(['🆆🅴🅲🅷🅰🆃画册', 'Ⓦⓔⓒⓗⓐⓣ画册', 'ẅëċḧäẗ画册', 'ｗｅｃｈａｔ画册'])('reads %s', (name) => {
    expect(told(name)).toContainEqual(expect.arrayContaining(['P01']));
  });
});
