import { describe, expect, it } from 'vitest';
import type { ApplicantProfile } from '../../../../../src/shared/domain/applicants/applicant.ts';
import { checkApplicant } from '../../../../../src/shared/domain/applicants/check-applicant.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';
import { inventApplicant, inventIdNumber } from '../invented.ts';

const TODAY = '2026-11-23';
const { regions, provinces } = loadRulePack();

function found(changes: Partial<ApplicantProfile>): string[] {
  return checkApplicant(inventApplicant(changes), { today: TODAY, regions, provinces }).map(
    ({ ruleId, severity }) => `${severity} ${ruleId}`,
  );
}

describe('checkApplicant', () => {
  it('has nothing to say about a sound profile, nor about an empty one', () => {
    expect(found({})).toEqual([]);
    const empty = { idNumber: '', idValidFrom: '', idValidTo: '', postalAddress: '', mobile: '', email: '' } as const;
    expect(found({ ...empty, emergencyContact: { name: '', mobile: '' } })).toEqual([]);
  });

  it.each<[string, Partial<ApplicantProfile>]>([
    ['reject id.check-digit', { idNumber: '430102199003070010' }],
    ['warn id.unknown-region', { idNumber: inventIdNumber('439999') }],
    ['warn id.other-kind', { idNumber: inventIdNumber('810000') }],
    ['reject age.under-18', { idNumber: inventIdNumber('430102', '20081124') }],
    ['reject id.validity.expired', { idValidTo: '2026-11-22' }],
    ['warn id.validity.one-month', { idValidTo: '2026-11-23' }],
    ['warn id.validity.one-month', { idValidTo: '2026-12-22' }],
    ['warn id.validity.three-months', { idValidTo: '2026-12-23' }],
    ['warn id.validity.three-months', { idValidTo: '2027-02-22' }],
    ['warn id.validity.begins-later', { idValidFrom: '2026-11-24' }],
    ['reject id.validity.reversed', { idValidFrom: '2026-01-02', idValidTo: '2026-01-01' }],
    ['reject applicant.mobile', { mobile: '12800000001' }],
    ['reject applicant.mobile', { mobile: '+8613800000001' }],
    ['reject applicant.emergency-mobile', { emergencyContact: { name: '乙某某', mobile: '1380000000' } }],
    ['reject applicant.email', { email: 'someone@example' }],
    ['reject applicant.email', { email: 'some one@example.com' }],
    ['reject emergency.same-mobile', { emergencyContact: { name: '乙某某', mobile: '13800000001' } }],
    ['reject emergency.same-person', { emergencyContact: { name: '甲某某', mobile: '13800000002' } }],
    ['warn address.repeats-region', { postalAddress: '上海市样例路2号' }],
    ['warn address.repeats-region', { postalAddress: '杭州市样例路2号', filingProvince: '330000' }],
    ['warn address.outside-region', { postalAddress: '浙江省杭州市样例路2号' }],
    ['warn address.outside-region', { postalAddress: '长沙市样例路2号' }],
    ['warn address.lacks-door', { postalAddress: '样例路' }],
  ])('finds: %s', (finding, changes) => {
    expect(found(changes)).toEqual([finding]);
  });

  it.each<[string, Partial<ApplicantProfile>]>([
    ['a validity without end', { idValidTo: '长期' }],
    ['a validity of three months', { idValidTo: '2027-02-23' }],
    ['a passport number', { idKind: 'passport', idNumber: 'E12345678' }],
    ['an old card of a foreign resident', { idKind: 'foreign-permanent-resident-card', idNumber: 'ABC310000000001' }],
    ['a permit of a Taiwan resident', { idKind: 'taiwan-residence-permit', idNumber: inventIdNumber('830000') }],
    ['an address told in words', { postalAddress: '样例路二号' }],
  ])('accepts %s', (_, changes) => {
    expect(found(changes)).toEqual([]);
  });

  it('never repeats a number, a name or an address', () => {
    const profile = inventApplicant({
      mobile: '12345678901',
      email: 'nobody-here',
      postalAddress: '上海市秘密弄',
      idNumber: '430102199003070010',
    });
    const text = JSON.stringify(checkApplicant(profile, { today: TODAY, regions, provinces }));
    for (const secret of ['12345678901', 'nobody-here', '秘密弄', '19900307', '甲某某'])
      expect(text).not.toContain(secret);
  });
});
