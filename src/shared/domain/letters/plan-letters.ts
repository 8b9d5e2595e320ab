import { ID_KIND_NAMES } from '../applicants/applicant.ts';
import { DOCUMENT_KIND_NAMES } from '../documents/document-kind.ts';
import type { PacketLanguage } from '../packet/packet-options.ts';
import type { PacketLayout, SlotId } from '../packet/packet-plan.ts';
import { findProvince } from '../regions/regions.ts';
import type { Letter, LetterFacts, LetterKind } from './letter.ts';
import { LETTERS_EN, NEXT_EN } from './letters-en.ts';
import { LETTERS_ZH, NEXT_ZH } from './letters-zh-cn.ts';

/** What of a plan the letters depend on. */
export type LetterPlan = Pick<PacketLayout, 'applicant' | 'program' | 'slots' | 'documents' | 'values'>;

/** The place of the packet whose photograph is the signed letter. */
const SIGNED_IN: Readonly<Record<LetterKind, SlotId | null>> = {
  'commitment-letter': 'commitment-letter',
  'authenticity-commitment': 'authenticity-commitment',
  'residence-statement': null,
};

/** A letter with its place in the packet: the slot that its signed photograph fills. */
export interface PlannedLetter {
  readonly letter: Letter;
  readonly slotId: SlotId | null;
}

/** Which letters are asked for: those with a place of their own, and the statement where residence must be proved. */
function lettersOf({ slots }: LetterPlan): readonly LetterKind[] {
  const has = (id: SlotId): boolean => slots.some((slot) => slot.id === id);
  const proof = slots.find(({ id }) => id === 'residence-proof');
  return [
    ...(proof?.required ? (['residence-statement'] as const) : []),
    ...(has('commitment-letter') ? (['commitment-letter'] as const) : []),
    ...(has('authenticity-commitment') ? (['authenticity-commitment'] as const) : []),
  ];
}

function factsOf(plan: LetterPlan, language: PacketLanguage): LetterFacts {
  const { applicant, program } = plan;
  const word = language === 'en' ? 'en' : 'zh';
  const proof = plan.documents.find(({ slotId }) => slotId === 'residence-proof');
  return {
    name: applicant.name,
    idKind: ID_KIND_NAMES[applicant.idKind][word],
    idNumber: applicant.idNumber,
    idAddress: applicant.idAddress,
    province: findProvince(applicant.filingProvince)?.name ?? '',
    postalAddress: applicant.postalAddress,
    mobile: applicant.mobile,
    email: applicant.email,
    programName: program.name,
    content: plan.values.find(({ fieldId }) => fieldId === 'fil.content')?.value ?? '',
    proof: proof ? DOCUMENT_KIND_NAMES[proof.kind][word] : '',
  };
}

/** The letters of a packet, filled in as far as the profile goes, in the order of their pages. */
export function planLetters(plan: LetterPlan, language: PacketLanguage): readonly PlannedLetter[] {
  const facts = factsOf(plan, language);
  const [texts, next] = language === 'en' ? [LETTERS_EN, NEXT_EN] : [LETTERS_ZH, NEXT_ZH];
  return lettersOf(plan).map((kind) => {
    const slotId = SIGNED_IN[kind];
    const isSigned = slotId !== null && plan.documents.some((document) => document.slotId === slotId);
    return { letter: { ...texts[kind](facts), kind, next: isSigned ? null : next[kind] }, slotId };
  });
}
