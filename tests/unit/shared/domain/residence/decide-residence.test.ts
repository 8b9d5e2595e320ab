import { describe, expect, it } from 'vitest';
import { decideRequirements } from '../../../../../src/shared/domain/residence/decide-residence.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const DATE = '2026-11-23';
const WECHAT_KINDS = [
  'residence-permit',
  'temporary-residence-permit',
  'social-security-proof',
  'property-certificate',
];

function decide(idProvince: string, filingProvince: string, more: { birthDate?: string; date?: string } = {}) {
  return decideRequirements({ idProvince, filingProvince, date: DATE, ...more }, pack);
}

function rulesOf(result: ReturnType<typeof decide>): string[] {
  return result.findings.map(({ ruleId }) => ruleId);
}

const codesWith = (...policies: readonly string[]) =>
  pack.provinces.filter(({ outsideIdPolicy }) => policies.includes(outsideIdPolicy)).map(({ code }) => code);

const DECIDING_RULE: Readonly<Record<string, string>> = {
  'residence-proof': 'residence.accepted-kinds',
  'local-id-only': 'residence.local-id-only',
  supported: 'residence.supported',
  unknown: 'residence.unknown',
};

describe('decideRequirements', () => {
  it('needs nothing more where the card is of the filing province', () => {
    const result = decide('310000', '310000');
    expect(result).toMatchObject({ decision: 'not-needed', acceptedKinds: [] });
    expect(result.slots.map(({ id }) => id)).not.toContain('residence-proof');
  });

  it('asks an ID card of Hunan in Shanghai for a proof and names the kinds of WeChat’s own field', () => {
    const result = decide('430000', '310000');
    expect(result).toMatchObject({ decision: 'residence-proof', acceptedKinds: WECHAT_KINDS });
    expect(result.slots.map(({ id, required }) => [id, required])).toEqual([
      ['id-card-front', true],
      ['id-card-back', true],
      ['residence-proof', true],
      ['holding-id-photo', false],
    ]);
    expect(result.slots.every(({ documentId }) => documentId === null)).toBe(true);
  });

  it('says that Shanghai’s own list names fewer kinds, and that no months of social security are told', () => {
    const { findings } = decide('430000', '310000');
    const fewer = findings.find(({ ruleId }) => ruleId === 'residence.province-names-fewer');
    expect(fewer).toMatchObject({ severity: 'warn', confidence: 'vendor' });
    expect(fewer?.message.zh).toContain('社保证明');
    expect(fewer?.message.zh).toContain('网站备案');
    expect(findings.find(({ ruleId }) => ruleId === 'residence.social-security-months')?.confidence).toBe(
      'unconfirmed',
    );
  });

  it('sends a card from elsewhere home where only local cards are said to be taken', () => {
    const result = decide('430000', '410000');
    expect(result).toMatchObject({ decision: 'local-id-only', acceptedKinds: [] });
    const [finding] = result.findings;
    expect(finding).toMatchObject({ ruleId: 'residence.local-id-only', severity: 'warn' });
    expect(finding?.fix.zh).toContain('湖南省');
    expect(result.slots.find(({ id }) => id === 'residence-proof')?.required).toBe(false);
  });

  it('never guesses about Hainan', () => {
    const result = decide('430000', '460000');
    expect(result.decision).toBe('unknown');
    expect(result.slots.find(({ id }) => id === 'residence-proof')?.required).toBe(false);
    expect(result.findings[0]?.fix.zh).toContain('海南省通信管理局');
  });

  it('follows the policy of every province for every other card, and never throws', () => {
    const expected = new Map([
      ...codesWith('residence-proof').map((code) => [code, 'residence-proof'] as const),
      ...codesWith('local-id-only').map((code) => [code, 'local-id-only'] as const),
      ...codesWith('cross-province-supported').map((code) => [code, 'supported'] as const),
      ...codesWith('no-explicit-requirement', 'unclear', 'unknown').map((code) => [code, 'unknown'] as const),
    ]);
    expect(expected.size).toBe(31);
    for (const [filing, decision] of expected) {
      for (const { code: home } of pack.provinces) {
        const result = decide(home, filing);
        expect(result.decision).toBe(home === filing ? 'not-needed' : decision);
        for (const { source } of result.findings) expect(source).not.toBe('');
      }
    }
  });

  it('answers all 31 × 31 pairs with a rule, a source and a confidence, and claims nothing where little is known', () => {
    const vague = new Set(codesWith('no-explicit-requirement', 'unclear', 'unknown'));
    expect(vague.size).toBe(6);
    let pairs = 0;
    for (const { code: filing, evidence, outsideIdPolicy } of pack.provinces) {
      for (const { code: home } of pack.provinces) {
        pairs += 1;
        const result = decide(home, filing);
        const about = result.findings.filter(({ ruleId }) => ruleId.startsWith('residence.'));
        if (home === filing) {
          expect(about).toEqual([]);
          continue;
        }
        // The decision names its rule, what it was read from, and how sure that is.
        expect(about[0]?.ruleId).toBe(DECIDING_RULE[result.decision]);
        expect(about.every(({ source, confidence }) => source !== '' && confidence.length > 0)).toBe(true);
        expect(evidence.length > 0 || outsideIdPolicy === 'unknown').toBe(true);
        if (!vague.has(filing)) continue;
        expect(result.decision).toBe('unknown');
        expect(result.findings.filter(({ severity }) => severity === 'reject')).toEqual([]);
        expect(result.slots.find(({ id }) => id === 'residence-proof')?.required).toBe(false);
        expect(about[0]?.fix.zh).toContain('通信管理局');
      }
    }
    expect(pairs).toBe(961);
  });

  it('counts twelve provinces with proof, eleven local only, two supported', () => {
    expect(codesWith('residence-proof')).toHaveLength(12);
    expect(codesWith('local-id-only')).toHaveLength(11);
    expect(codesWith('cross-province-supported')).toHaveLength(2);
  });

  it('asks for the letters since the day they are asked for, without requiring them', () => {
    const slotsOf = (province: string, date: string) => decide(province, province, { date }).slots.map(({ id }) => id);
    expect(slotsOf('440000', '2021-06-20')).not.toContain('commitment-letter');
    expect(slotsOf('440000', '2021-06-21')).toContain('commitment-letter');
    expect(slotsOf('320000', '2021-06-01')).toContain('authenticity-commitment');
    expect(slotsOf('310000', DATE)).not.toContain('commitment-letter');
    expect(decide('440000', '440000').slots.find(({ id }) => id === 'commitment-letter')?.required).toBe(false);
  });

  it('refuses whoever is under 18, also where a province is said to take less', () => {
    const young = decide('530000', '530000', { birthDate: '2009-11-24' });
    expect(young.findings.find(({ ruleId }) => ruleId === 'age.under-18')).toMatchObject({
      severity: 'reject',
      confidence: 'official',
    });
    expect(rulesOf(decide('530000', '530000', { birthDate: '2008-11-23' }))).not.toContain('age.under-18');
    expect(rulesOf(decide('530000', '530000', { birthDate: '2008-11-24' }))).toContain('age.under-18');
  });

  it('tells of a local phone number and of sources that disagree', () => {
    expect(rulesOf(decide('430000', '370000'))).toEqual(
      expect.arrayContaining(['province.local-phone', 'province.conflict']),
    );
    expect(rulesOf(decide('430000', '330000'))).not.toContain('province.local-phone');
  });

  it.each([
    ['', '310000'],
    ['430000', ''],
    ['', ''],
  ])('claims nothing while a province is not known (%s → %s)', (home, filing) => {
    const result = decide(home, filing);
    expect(result.decision).toBe('unknown');
    expect(rulesOf(result)[0]).toBe('residence.no-id-province');
  });
});
