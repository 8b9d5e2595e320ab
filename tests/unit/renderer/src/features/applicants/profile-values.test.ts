import { describe, expect, it } from 'vitest';
import {
  EMPTY_PROFILE,
  profileFrom,
  profileOf,
} from '../../../../../../src/renderer/src/features/applicants/profile-values.ts';
import type { ApplicantId } from '../../../../../../src/shared/domain/applicants/applicant.ts';

describe('profileFrom', () => {
  it('makes empty text of what the form left undefined', () => {
    expect(profileFrom({ name: '张三' })).toEqual({ ...EMPTY_PROFILE, name: '张三' });
  });

  it('reads dates as they are printed on a card', () => {
    const profile = profileFrom({ name: '张三', idValidFrom: '2020.01.01', idValidTo: '20400101' });
    expect(profile).toMatchObject({ idValidFrom: '2020-01-01', idValidTo: '2040-01-01' });
  });
});

describe('profileOf', () => {
  it('leaves out what the vault adds', () => {
    const profile = { ...EMPTY_PROFILE, name: '张三', idNumber: '43010219900307999X' };
    const id = '00000000-0000-4000-8000-000000000001' as ApplicantId;
    const instant = '2026-11-23T00:00:00.000Z';
    expect(profileOf({ ...profile, id, createdAt: instant, updatedAt: instant })).toEqual(profile);
  });
});
