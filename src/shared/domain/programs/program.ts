import type { ApplicantId } from '../applicants/applicant.ts';
import type { Brand } from '../brand.ts';

export type ProgramId = Brand<string, 'ProgramId'>;

/** `none` is 以上都不涉及, which must be chosen explicitly; `unanswered` is not a choice yet. */
export const PRE_APPROVALS = ['unanswered', 'none', 'involved'] as const;
export type PreApproval = (typeof PRE_APPROVALS)[number];

/** What is known of one mini program (小程序) before it exists. */
export interface ProgramProfile {
  readonly name: string;
  /** 备注, 20–200 characters, read by the authority. */
  readonly remark: string;
  /** 简介, 4–120 units (ASCII 1, others 2), shown by the platform. */
  readonly intro: string;
  /** Ids of second-level filing contents (服务内容标识), at most five. */
  readonly categoryIds: readonly number[];
  readonly preApproval: PreApproval;
}

/** A program as stored. */
export interface Program extends ProgramProfile {
  readonly id: ProgramId;
  readonly applicantId: ApplicantId;
  readonly createdAt: string;
  readonly updatedAt: string;
}
