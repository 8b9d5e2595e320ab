import type { ApplicantProfile } from '../applicants/applicant.ts';
import type { Finding } from '../finding.ts';
import { normaliseIdNumber } from '../identity/resident-id.ts';
import type { Text } from '../text.ts';
import type { DocumentId } from './document.ts';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from './document-kind.ts';

/** What a person read off a document (材料上写的): empty text means "not read yet", or that the paper does not say it. */
export interface DocumentRecord {
  readonly documentId: DocumentId;
  readonly name: string;
  readonly idNumber: string;
}

interface RecordedPaper {
  readonly id: string;
  readonly kind: DocumentKind;
}

/**
 * Whether the name and the number on every paper are those of the profile. Papers that nothing was recorded of are no
 * finding. No finding repeats a name or a number.
 */
export function checkRecords(
  profile: Pick<ApplicantProfile, 'name' | 'idNumber'>,
  papers: readonly RecordedPaper[],
  records: readonly DocumentRecord[],
): Finding[] {
  return papers.flatMap(({ id, kind }) => {
    const record = records.find(({ documentId }) => documentId === id);
    if (!record) return [];
    return [
      ...(differs(record.name, profile.name, plainName) ? [mismatch('name', kind)] : []),
      ...(differs(record.idNumber, profile.idNumber, normaliseIdNumber) ? [mismatch('number', kind)] : []),
    ];
  });
}

function differs(recorded: string, expected: string, plain: (text: string) => string): boolean {
  return recorded !== '' && expected !== '' && plain(recorded) !== plain(expected);
}

/** Blanks and the different dots of 少数民族 names do not make another name. */
function plainName(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s·•・．.]/gu, '');
}

const WHAT: Readonly<Record<'name' | 'number', Text>> = {
  name: { zh: '姓名', en: 'name' },
  number: { zh: '证件号码', en: 'ID number' },
};

function mismatch(what: 'name' | 'number', kind: DocumentKind): Finding {
  const paper = DOCUMENT_KIND_NAMES[kind];
  return {
    ruleId: `document.${what}-differs`,
    severity: 'reject',
    message: {
      zh: `${paper.zh}上的${WHAT[what].zh}和资料里的不一样。`,
      en: `The ${WHAT[what].en} on this paper is not the one of the profile: ${paper.en.toLowerCase()}.`,
    },
    fix: {
      zh: '对照证件逐字核对：资料填错就改资料，材料不是本人的就换一份。',
      en: 'Compare it with the ID card: correct the profile, or take a paper that is this person’s.',
    },
    source: '备好',
    confidence: 'community',
  };
}
