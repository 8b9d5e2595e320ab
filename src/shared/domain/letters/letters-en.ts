import type { LetterFacts, LetterKind, LetterText } from './letter.ts';

const REMARK =
  'This page is a model in our own words, to prepare with. What counts is the form that the authority or the filing platform hands out, which is in Chinese: where the two differ, use theirs.';
const SIGNATURES = ['Signature (by hand, black pen)', 'Date'];

function authority({ province }: LetterFacts): string {
  return `To: ${province || '____________'} Communications Administration`;
}

function who(facts: LetterFacts): LetterText['facts'] {
  return [
    { label: 'Name', value: facts.name },
    { label: 'Document', value: facts.idKind },
    { label: 'Document number', value: facts.idNumber },
  ];
}

function address({ province, postalAddress }: LetterFacts): string {
  return [province, postalAddress].filter((part) => part !== '').join(' ');
}

function commitment(facts: LetterFacts): LetterText {
  return {
    title: 'Commitment for an Internet Information Service',
    addressee: authority(facts),
    facts: [
      ...who(facts),
      { label: 'Mini program', value: facts.programName },
      { label: 'Service', value: facts.content },
    ],
    opening: 'I run the mini program named above as an individual, and commit myself to the following:',
    points: [
      'I follow the laws and rules on internet information services, network security and personal information, and accept the supervision of the authority.',
      'The mini program is mine and I answer for it. It offers only what the filing says. Business that needs a permit of its own is not done without that permit and an amended filing.',
      'I do not make, copy, publish or pass on what the law forbids. Where I find such content I stop it at once, keep the records and report it.',
      'I collect only the personal information that the service needs, keep it safe, and neither sell it nor pass it on unlawfully.',
      'I amend the filing when what it says changes, cancel it when the service ends, and never lend or transfer it.',
    ],
    closing: 'I make this commitment freely. Where I break it I answer for it by law and cooperate with the authority.',
    signatures: SIGNATURES,
    remark: REMARK,
  };
}

function authenticity(facts: LetterFacts): LetterText {
  return {
    title: 'Commitment that the Filing Is True',
    addressee: authority(facts),
    facts: [
      ...who(facts),
      { label: 'Address on the ID', value: facts.idAddress },
      { label: 'Postal address', value: address(facts) },
      { label: 'Mobile', value: facts.mobile },
      { label: 'E-mail', value: facts.email },
      { label: 'Mini program', value: facts.programName },
    ],
    opening: 'I file the mini program named above and commit myself to the following:',
    points: [
      'What I filled in is true, exact and complete. The documents are lawful and valid, and their pictures show the originals.',
      'I am the person in charge of the subject and of the mini program. I use the mobile number myself, letters reach me at the address, and the authority can contact me there.',
      'Name, content and remark of the mini program agree with what it offers.',
      'I amend the filing when any of this changes.',
    ],
    closing:
      'Where information or documents are untrue I bear the consequences, including a refused or cancelled filing.',
    signatures: SIGNATURES,
    remark: REMARK,
  };
}

function residence(facts: LetterFacts): LetterText {
  const province = facts.province || '____________';
  return {
    title: 'Statement about My Place of Residence',
    addressee: authority(facts),
    facts: [
      ...who(facts),
      { label: 'Address on the ID', value: facts.idAddress },
      { label: 'I now live at', value: address(facts) },
      { label: 'Since when', value: '' },
      { label: 'Reason', value: '' },
      { label: 'Proof attached', value: facts.proof },
    ],
    opening: `The address on my ID and the place where I live are not in the same province. As I live in ${province}, I ask to file there as an individual, and state:`,
    points: [
      'The address above is where I live at present. Letters reach me there, and it is the postal address of the filing.',
      'The attached proof was issued by an authority or institution and bears my name and number.',
      'I amend the filing when I move.',
    ],
    closing: 'All of this is true.',
    signatures: SIGNATURES,
    remark: REMARK,
  };
}

/** The letters in English. */
export const LETTERS_EN: Readonly<Record<LetterKind, (facts: LetterFacts) => LetterText>> = {
  'commitment-letter': commitment,
  'authenticity-commitment': authenticity,
  'residence-statement': residence,
};

/** What the form says while nobody has photographed the signed page. */
export const NEXT_EN: Readonly<Record<LetterKind, string>> = {
  'commitment-letter':
    'Print this page and sign it, photograph or scan it lying flat, add it as "Commitment letter" and build again: the photograph then follows this page and goes into the upload set.',
  'authenticity-commitment':
    'Print this page and sign it, photograph or scan it lying flat, add it as "Authenticity commitment" and build again: the photograph then follows this page and goes into the upload set.',
  'residence-statement':
    'Print this page, fill in the lines and sign it. If the reviewers ask for it, photograph or scan it lying flat, add it as "Other document" and build again.',
};
