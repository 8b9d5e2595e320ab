/** The letters (函件) that the packet holds as forms to print and sign. */
export const LETTER_KINDS = ['commitment-letter', 'authenticity-commitment', 'residence-statement'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** One line of the table of a letter. An empty value is a ruled line to fill in by hand. */
export interface LetterFact {
  readonly label: string;
  readonly value: string;
}

/** A letter in one language, as data: what draws it knows nothing of its meaning. */
export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  /** Whom it is addressed to, with its salutation. */
  readonly addressee: string;
  readonly facts: readonly LetterFact[];
  readonly opening: string;
  /** The numbered points. */
  readonly points: readonly string[];
  readonly closing: string;
  /** What is written by hand at the end, each beside a line. */
  readonly signatures: readonly string[];
  /** Says that this is a model, and whose form counts. */
  readonly remark: string;
  /** What to do with the signed page; null when its photograph follows in the packet. */
  readonly next: string | null;
}

/** What the letters are made from. Everything may be empty: it is then left to the pen. */
export interface LetterFacts {
  readonly name: string;
  readonly idKind: string;
  readonly idNumber: string;
  readonly idAddress: string;
  readonly province: string;
  readonly postalAddress: string;
  readonly mobile: string;
  readonly email: string;
  readonly programName: string;
  readonly content: string;
  /** The proof of residence that goes along, by its kind. */
  readonly proof: string;
}

/** A letter before it is known whether its signed photograph is there. */
export type LetterText = Omit<Letter, 'kind' | 'next'>;
