import type { ApplicantProfile } from '../../../../src/shared/domain/applicants/applicant.ts';
import { residentIdCheckDigit } from '../../../../src/shared/domain/identity/resident-id.ts';

/** The number of a person who does not exist: region, birth date and sequence are chosen, the check digit computed. */
export function inventIdNumber(region = '430102', birth = '19900307', sequence = '001'): string {
  const first17 = `${region}${birth}${sequence}`;
  return `${first17}${residentIdCheckDigit(first17)}`;
}

/** An invented applicant from Changsha who files in Shanghai, with everything filled in. */
export function inventApplicant(changes: Partial<ApplicantProfile> = {}): ApplicantProfile {
  return {
    name: '甲某某',
    idKind: 'resident-id-card',
    idNumber: inventIdNumber(),
    idValidFrom: '2020-01-01',
    idValidTo: '2040-01-01',
    idAddress: '湖南省长沙市芙蓉区样例路1号',
    filingProvince: '310000',
    postalAddress: '样例路2号3幢401室',
    mobile: '13800000001',
    email: 'someone@example.com',
    emergencyContact: { name: '乙某某', mobile: '13800000002' },
    ...changes,
  };
}
