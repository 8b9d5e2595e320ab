import type { CalendarDate } from '../calendar-date.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import type { Confidence, Severity } from '../finding.ts';
import type { ChangeTarget } from '../rejections/change-target.ts';
import type { Text } from '../text.ts';

/** Every row of the rule pack says who said it and how sure that is. A row without a source does not go in. */
interface Sourced {
  readonly id: string;
  readonly source: string;
  /** When it was last said: the newest date that the source names, or the day on which it was read. */
  readonly date: CalendarDate;
  readonly confidence: Confidence;
}

/** Who judges a name: the platform (平台命名), the filing authority (备案命名), or both. */
export type NameLayer = 'platform' | 'filing';

/**
 * What is offered for a rule that cannot be checked offline: a guided look-up with a place to note the answer, the
 * applicant's other programs, the count of renames, the question before the certification, or the text alone.
 */
export const INSTEADS = ['look-up', 'own-programs', 'rename-quota', 'certification-gate', 'text'] as const;
export type Instead = (typeof INSTEADS)[number];

/** One naming rule. Word rules carry their words; format rules are code that is found by the row's id. */
export interface NameRule extends Sourced {
  readonly layers: readonly NameLayer[];
  readonly title: Text;
  readonly severity: Severity;
  /** How the rule is checked: by its words, by code, or not at all without the network. */
  readonly check: 'words' | 'code' | 'not-offline';
  /** What the app offers where the rule cannot be checked offline; null where it is checked. */
  readonly instead: Instead | null;
  readonly words: readonly string[];
  /** Words that only deserve a warning. */
  readonly warnWords: readonly string[];
  /** Ordinary longer words that hold or meet a word of this rule by accident: a longer word wins (保险丝). */
  readonly exceptions: readonly string[];
  /** Further word lists that the rule's code works with, by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly message: Text;
  readonly fix: Text;
  readonly rejectedExamples: readonly string[];
  readonly acceptedExamples: readonly string[];
}

/** What a province does with an ID card from elsewhere, as far as it is told (always about website filing). */
export type OutsideIdPolicy =
  | 'residence-proof'
  | 'local-id-only'
  | 'cross-province-supported'
  | 'no-explicit-requirement'
  | 'unclear'
  | 'unknown';

export interface ProvinceRule extends Sourced {
  /** The six-digit code; same as `id`. */
  readonly code: string;
  readonly name: string;
  readonly outsideIdPolicy: OutsideIdPolicy;
  /** The province's own words for what it takes, e.g. 居住证. */
  readonly acceptedProofs: readonly string[];
  readonly minAge: number | null;
  readonly localPhone: 'required' | 'reported' | 'not-required';
  /** Sources that contradict each other, in words; null where they agree. */
  readonly conflict: string | null;
  /** The same in both languages. */
  readonly conflictText: Text | null;
  /** Whether it takes a social-security proof, as far as told: `accepted`, `reported`, or not named. */
  readonly socialSecurity: 'accepted' | 'reported' | 'not-named';
  /** What it is told to say about names of websites. */
  readonly nameLimits: readonly Text[];
  readonly notes: readonly string[];
  readonly evidence: readonly { readonly source: string; readonly date: string; readonly says: string }[];
}

/** One first- or second-level content of the filing (服务内容标识). */
export interface CategoryRule extends Sourced {
  readonly categoryId: number;
  readonly parentId: number;
  readonly level: 1 | 2;
  readonly firstLevel: string;
  readonly secondLevel: string | null;
  /** Whether an individual may take it, and on what ground; `likely-*` are our own judgement, not confirmed. */
  readonly individual: 'allowed' | 'not-advised' | 'likely-allowed' | 'likely-not' | 'unknown';
  readonly note: string | null;
}

/** One type of pre-approval (前置审批项) of the filing; `none` is 以上都不涉及. */
export interface PreApprovalRule extends Sourced {
  readonly value: number;
  readonly name: string;
  readonly none: boolean;
}

/** One category of the platform (服务类目), which is not the filing's content. */
export interface PlatformCategoryRule extends Sourced {
  readonly firstLevel: string;
  readonly secondLevel: string | null;
  readonly openToIndividuals: boolean;
}

/** The limits of one upload field of the console. */
export interface ImageLimits {
  readonly formats: readonly string[];
  readonly maxBytes: number;
  /** In either orientation: the shorter side and the longer side, pixels. */
  readonly minShortSide: number;
  readonly minLongSide: number;
  readonly maxFiles: number;
}

/** One field or file that the console asks for, in the console's order. */
export interface MaterialRule extends Sourced {
  readonly step: string;
  readonly label: string;
  readonly kind: 'field' | 'file' | 'action' | 'auto' | 'rule' | 'payment';
  readonly required: 'yes' | 'no' | 'conditional';
  /** When it is asked for, where that is conditional. */
  readonly condition: string | null;
  readonly imageLimits: ImageLimits | null;
  /** The document kinds that may fill a file field; empty for other fields. */
  readonly acceptedKinds: readonly DocumentKind[];
  readonly note: string | null;
}

/** One step of the way from "register" to "filed and certified". */
export interface StepRule extends Sourced {
  readonly order: number;
  readonly title: Text;
  readonly actor: Text;
  readonly needs: Text;
  readonly typicalTime: Text;
  readonly deadline: Text | null;
  readonly doneWhen: Text;
  readonly ifItFails: Text;
  /** Steps that must be done before this one can start. */
  readonly after: readonly string[];
  /** Whether a person may leave it out. */
  readonly skippable: boolean;
  /** Whom or what it waits for once it was handed in; null where nobody answers. */
  readonly waitsFor: Text | null;
  /** Whether somebody else begins it as soon as the steps before it are done. */
  readonly byItself: boolean;
  /** The step at which it is handed in again after a refusal, possibly itself; null where nothing can be refused. */
  readonly sentBackTo: string | null;
  /** Whether a code that was sent has to be typed: it can be wrong, and it can be sent again. */
  readonly hasCode: boolean;
  /** Hours within which it must be finished, and from which moment they run; null where no limit is told. */
  readonly limit: { readonly hours: number; readonly from: 'started' | 'handed-in' } | null;
  /** Working days after which somebody else answers, where a time is told. */
  readonly waitDays: { readonly min: number; readonly max: number } | null;
}

/** A known reason for a refusal. */
export interface RejectionRule extends Sourced {
  readonly stage: string;
  readonly message: string;
  /** The console's field; empty where the refusal names none. */
  readonly field: string;
  readonly meaning: Text;
  readonly fix: Text;
  /** The step where it is put right. */
  readonly stepId: string;
  /** What must change before it makes sense to hand in again: one of these. Empty where nothing of ours is wrong. */
  readonly targets: readonly ChangeTarget[];
  /** Other wordings of the same refusal, as reviewers, vendors and applicants write it. */
  readonly phrases: readonly string[];
  readonly nameRules: readonly string[];
}

export const GUIDE_TOPICS = ['sms', 'after-filing'] as const;

/** What helps at a step beyond its own texts: a question with answers that lead on, or a thing to know. */
export interface GuideRule extends Sourced {
  readonly topic: (typeof GUIDE_TOPICS)[number];
  readonly title: Text;
  readonly text: Text;
  /** Each leads to another row of the same topic; empty where nothing more is to be asked. */
  readonly answers: readonly { readonly label: Text; readonly to: string }[];
}

/** The public holidays of one year: every day off, weekends in between included, and the weekends worked instead. */
export interface HolidayYear extends Sourced {
  readonly year: number;
  readonly holidays: readonly CalendarDate[];
  readonly workdays: readonly CalendarDate[];
}

/** Region codes (GB/T 2260, current and abolished) to full names, e.g. `110105` → 北京市朝阳区. */
export type RegionTable = Readonly<Record<string, string>>;

/** Everything that the checks run on, as one versioned document (规则包). */
export interface RulePack {
  readonly format: 1;
  readonly version: string;
  readonly date: CalendarDate;
  readonly nameRules: readonly NameRule[];
  readonly provinces: readonly ProvinceRule[];
  readonly categories: readonly CategoryRule[];
  readonly preApprovals: readonly PreApprovalRule[];
  readonly platformCategories: readonly PlatformCategoryRule[];
  readonly materials: readonly MaterialRule[];
  readonly steps: readonly StepRule[];
  readonly rejections: readonly RejectionRule[];
  readonly guides: readonly GuideRule[];
  readonly holidays: readonly HolidayYear[];
  readonly regions: RegionTable;
}
