import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { loadNameContext, loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const context = loadNameContext();
const check = (name: string) => checkName(name, context);
const rulesOf = (name: string) => [...new Set(check(name).findings.map(({ ruleId }) => ruleId))].toSorted();

describe('checkName', () => {
  it('rejects 瑜伽预约 for the filing with rule, source and fix', () => {
    const result = check('瑜伽预约');
    expect(result).toMatchObject({
      units: 8,
      verdict: 'reject',
      platform: { verdict: 'ok' },
      filing: { verdict: 'reject' },
    });
    expect(result.findings.map(({ ruleId, match, start, end }) => [ruleId, match, start, end])).toEqual([
      ['B13', '瑜伽', 0, 2],
      ['B13', '预约', 2, 4],
    ]);
    for (const { source, message, fix } of result.findings) {
      expect(source).not.toBe('');
      expect(message.zh).not.toContain('{match}');
      expect(fix.en).not.toBe('');
    }
  });

  it('finds nothing in 渔儿小助手', () => {
    expect(check('渔儿小助手')).toMatchObject({ verdict: 'ok', findings: [] });
  });

  it.each([
    ['F01', '喵'],
    ['F01', ''],
    ['F01', '一二三四五六七八九十一二三四五六'],
    ['F02', '学习@打卡'],
    ['F02', '今日🍎清单'],
    ['F03', '记+账本'],
    ['F04', 'notebook'],
    ['F04', '123456'],
    ['F05', '猫记'],
    ['F06', 'wx.miao'],
    ['F06', '看www册子'],
    ['F07', '洗车13800138000'],
    ['F07', 'VX同号'],
    ['F07', '册子a@b.cn'],
    ['F08', '微​信笔记'],
    ['P01', '腾讯笔记'],
    ['P02', '官网查询'],
    ['P07', '笔记'],
    ['P07', '短裤短裙'],
    ['P08', '四川系统门窗'],
    ['P09', '楼梯梯子门窗大集'],
    ['P10', '肯德基点餐'],
    ['P11', '杨幂的测试用例'],
    ['P12', '全国第一单词本'],
    ['P13', '省钱优惠券'],
    ['P14', '算命抽签'],
    ['P15', '邻里晨报'],
    ['P16', 'demo小册子'],
    ['B01', '中华诗词'],
    ['B02', '投诉记录本'],
    ['B03', '苏州茶馆记'],
    ['B03', '海淀区漫步'],
    ['B04', '张三'],
    ['B05', '快乐俱乐部'],
    ['B06', '空调维修助手'],
    ['B07', '零食商城'],
    ['B08', '每日新闻'],
    ['B09', '问答广场'],
    ['B10', '资源导航'],
    ['B11', '雕刻时光'],
    ['B14', 'DeepSeek助手'],
    ['B15', '联合国学习'],
  ])('%s objects to “%s”', (rule, name) => {
    expect(rulesOf(name)).toContain(rule);
  });

  it('finds what the facts themselves call refused, rule by rule', () => {
    const told = pack.nameRules
      .filter(({ check: way, severity }) => way !== 'not-offline' && severity === 'reject')
      .flatMap(({ id, rejectedExamples }) => rejectedExamples.map((name) => ({ id, name })));
    // Remarks in brackets belong to the facts' prose, and the disguise rule is told beside the word that it hides.
    const missed = told.filter(({ id, name }) => !rulesOf(name.replace(/ \(.*/, '')).includes(id));
    expect(missed).toEqual([]);
  });

  it.each([
    '爱国家常菜',
    '运河南岸散步',
    '交流电计算簿',
    '路口交通灯',
    '女装搭配簿',
    '保险丝手册',
    '机器人大战记',
    '山药养护记',
    '和平鸽小册',
    '书店铺满阳光',
  ])('raises no false alarm about %s', (name) => {
    expect(check(name).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each([
    ['full width', 'Ｗｅｃｈａｔ簿册'],
    ['traditional', '論壇簿册'],
    ['zero width', '官\u200b方簿册'],
    ['a soft hyphen', '微\u00ad信簿册'],
    ['blanks', '中 国 簿册'],
    ['signs', '商&城簿册'],
    ['look-alikes', 'WеChаt簿册'],
    ['emoji', '博🍎客簿册'],
  ])('sees a forbidden word through %s, and says so', (_, name) => {
    const result = check(name);
    expect(result.verdict).toBe('reject');
    const disguise = result.findings.find(({ ruleId }) => ruleId === 'F08');
    expect(disguise?.severity).toBe('warn');
    expect(name.slice(disguise?.start, disguise?.end)).toBe(disguise?.match);
  });

  it.each(['旅游攻略网', '旅游攻略网小记', '家长网'])('warns about %s, which is called like a website', (name) => {
    expect(check(name).verdict).toBe('warn');
    expect(rulesOf(name)).toContain('B10');
  });

  it.each(['捕鱼网', '铁丝网', '好多诗品网', '关系网图'])('takes no net for a website: %s', (name) => {
    expect(rulesOf(name)).not.toContain('B10');
  });

  it('only warns of a forbidden word that may as well be two others that meet', () => {
    expect(check('长沙发换洗记').verdict).toBe('warn');
    expect(check('长沙夜宵记').verdict).toBe('reject');
  });

  it.each(['学会计数小卡', '学会做饭本'])('does not take learning for a learned society: %s', (name) => {
    expect(rulesOf(name)).not.toContain('B05');
  });

  it('says of a softer word only that it may be seen so, and of a sure one that it is', () => {
    const said = check('火锅点评社区').findings.map(({ match, severity, message }) => [match, severity, message.zh]);
    expect(said).toContainEqual(['社区', 'reject', '“社区”意味着用户互动，个人不开放。']);
    expect(said).toContainEqual(['点评', 'warn', '审核可能这样看：“点评”意味着用户互动，个人不开放。']);
  });

  it('lets what is not confirmed warn at most', () => {
    const rules = pack.nameRules.map((rule) => ({ ...rule, confidence: 'unconfirmed' as const }));
    expect(checkName('瑜伽预约', { ...context, rules }).verdict).toBe('warn');
  });

  it('does not take a Latin word for a part of a longer one', () => {
    expect(rulesOf('Daisy花期簿')).not.toContain('B14');
    expect(rulesOf('AI绘画簿')).toContain('B14');
  });

  it('only warns about a place that is an ordinary word, or that stands in a fixed expression', () => {
    expect(check('朝阳晨跑册').verdict).toBe('warn');
    expect(check('北京时间册').verdict).toBe('warn');
    expect(check('北京美食册').verdict).toBe('reject');
  });

  it('shows what the filing province says about names without judging by it', () => {
    const province = pack.provinces.find(({ code }) => code === '310000');
    if (!province) throw new Error('no Shanghai');
    const result = checkName('渔儿小助手', { ...context, filingProvince: province });
    expect(result.verdict).toBe('ok');
    expect(result.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['province.name-limit', 'info'],
    ]);
  });

  it('takes any text, and every place lies in the original', () => {
    const bits = fc.constantFrom(
      '微',
      '信',
      '國',
      '　',
      '\u200b',
      '🍎',
      '\ud800',
      'A',
      '.',
      'com',
      '北京',
      '㊙',
      '$&',
      '{match}',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(bits, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (name) => {
        for (const { start, end, match } of check(name).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(name.length);
          expect(name.slice(start, end)).toBe(match);
        }
      }),
    );
  });

  it('takes ten thousand characters without effort', () => {
    const started = performance.now();
    check('个人空间站的微信小程序'.repeat(1_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
