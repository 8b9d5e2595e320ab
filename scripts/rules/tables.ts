import type { DocumentKind } from '../../src/shared/domain/documents/document-kind.ts';
import type {
  CategoryRule,
  MaterialRule,
  PlatformCategoryRule,
  PreApprovalRule,
  ProvinceRule,
  RejectionRule,
  StepRule,
} from '../../src/shared/domain/rules/rule-pack.ts';
import type { Facts } from './facts.ts';
import { CONFLICT_TEXTS, NAME_LIMIT_TEXTS } from './province-texts.ts';
import { REJECTION_TEXTS } from './rejection-texts.ts';
import type { Undated } from './row-date.ts';
import { STEP_TEXTS } from './step-texts.ts';

type CategoryFact = Facts['categories'][number];
type MaterialFact = Facts['materials'][number];
type ProvinceFact = Facts['provinces'][number];

function localPhone(text: string): ProvinceRule['localPhone'] {
  if (text.startsWith('required')) return 'required';
  return text.startsWith('reported') ? 'reported' : 'not-required';
}

function socialSecurity(text: string): ProvinceRule['socialSecurity'] {
  if (text.startsWith('accepted')) return 'accepted';
  return text === 'reported' ? 'reported' : 'not-named';
}

/** One province's rules. */
export function buildProvince(fact: ProvinceFact): Undated<ProvinceRule> {
  const conflictText = CONFLICT_TEXTS[fact.code] ?? null;
  const nameLimits = NAME_LIMIT_TEXTS[fact.code] ?? [];
  if ((fact.conflict === null) !== (conflictText === null))
    throw new Error(`conflict text of ${fact.code} is out of step`);
  if ((fact.name_limits ?? []).length !== nameLimits.length)
    throw new Error(`name limits of ${fact.code} are out of step`);
  return {
    id: fact.code,
    code: fact.code,
    name: fact.name,
    outsideIdPolicy: fact.outside_id_policy,
    acceptedProofs: fact.accepted_proofs,
    socialSecurity: socialSecurity(fact.social_insurance),
    minAge: fact.min_age,
    localPhone: localPhone(fact.local_phone_required),
    conflict: conflictText?.zh ?? null,
    conflictText,
    nameLimits,
    notes: fact.notes,
    evidence: fact.evidence,
    source: fact.source,
    confidence: fact.confidence,
  };
}

const VERDICT_OF_LIKELY: Readonly<Record<string, CategoryRule['individual']>> = {
  ok: 'likely-allowed',
  no: 'likely-not',
  unclear: 'unknown',
};

/** Whether an individual may take a content, and how sure that is: never surer than where the verdict was read. */
function individualVerdict(fact: CategoryFact): Pick<CategoryRule, 'individual' | 'confidence'> {
  if (fact.individual === null) return { individual: 'unknown', confidence: fact.confidence };
  if (fact.individual === '不建议选择') {
    return { individual: 'not-advised', confidence: fact.individual_basis === 'official' ? 'official' : 'community' };
  }
  const individual = VERDICT_OF_LIKELY[fact.individual_likely ?? ''] ?? 'unknown';
  return { individual, confidence: fact.individual_basis === 'community' ? 'community' : 'unconfirmed' };
}

/** One content of the filing, first or second level. */
export function buildCategory(fact: CategoryFact): Undated<CategoryRule> {
  const level = fact.kind === 'filing-content-top' ? 1 : 2;
  if (fact.id === null) throw new Error('a filing content without an id');
  return {
    id: `content-${fact.id}`,
    categoryId: fact.id,
    parentId: fact.parent ?? 0,
    level,
    firstLevel: fact.first_level,
    secondLevel: fact.second_level,
    ...individualVerdict(fact),
    note: fact.api_remark ?? fact.meaning ?? null,
    source: fact.source,
  };
}

/** One type of pre-approval. */
export function buildPreApproval(fact: CategoryFact): Undated<PreApprovalRule> {
  if (fact.id === null || fact.second_level === null) throw new Error('a pre-approval without id or name');
  return {
    id: `pre-approval-${fact.id}`,
    value: fact.id,
    name: fact.second_level,
    none: fact.second_level === '以上都不涉及',
    source: fact.source,
    confidence: fact.confidence,
  };
}

/** One category of the platform. */
export function buildPlatformCategory(fact: CategoryFact, index: number): Undated<PlatformCategoryRule> {
  return {
    id: `platform-${index + 1}`,
    firstLevel: fact.first_level,
    secondLevel: fact.second_level,
    openToIndividuals: fact.individual?.startsWith('可选') === true,
    source: fact.source,
    confidence: fact.confidence,
  };
}

const ACCEPTED_KINDS: Readonly<Record<string, readonly DocumentKind[]>> = {
  'fil.id.front': ['id-card-front'],
  'fil.id.back': ['id-card-back'],
  'fil.residence': ['residence-permit', 'temporary-residence-permit', 'social-security-proof', 'property-certificate'],
  'fil.commit': ['commitment-letter'],
  'fil.auth1': ['authenticity-commitment'],
  'fil.hold': ['holding-id-photo'],
};

function imageLimits({ constraints }: MaterialFact): MaterialRule['imageLimits'] {
  const { formats, max_bytes: maxBytes, min_pixels: minPixels, max_files: maxFiles } = constraints;
  if (!Array.isArray(formats) || typeof maxBytes !== 'number') return null;
  const [width = 0, height = 0] = typeof minPixels === 'string' ? minPixels.split('x').map(Number) : [];
  return {
    formats: formats.map(String),
    maxBytes,
    minShortSide: Math.min(width, height),
    minLongSide: Math.max(width, height),
    maxFiles: typeof maxFiles === 'number' ? maxFiles : 1,
  };
}

/** One field or file of the console. */
export function buildMaterial(fact: MaterialFact): Undated<MaterialRule> {
  const required = fact.required === 'yes' || fact.required === 'no' ? fact.required : 'conditional';
  return {
    id: fact.id,
    step: fact.step,
    label: fact.label,
    kind: fact.kind,
    required,
    condition: required === 'conditional' ? fact.required : null,
    imageLimits: imageLimits(fact),
    acceptedKinds: ACCEPTED_KINDS[fact.id] ?? [],
    note: fact.note,
    source: fact.source,
    confidence: fact.confidence,
  };
}

/** One step of the way. */
export function buildStep(fact: Facts['steps'][number]): Undated<StepRule> {
  const texts = STEP_TEXTS[fact.id];
  if (!texts) throw new Error(`step ${fact.id} has no texts`);
  return { id: fact.id, order: fact.order, ...texts, source: fact.source, confidence: fact.confidence };
}

/** One known reason for a refusal. */
export function buildRejection(fact: Facts['rejections'][number]): Undated<RejectionRule> {
  const texts = REJECTION_TEXTS[fact.id];
  if (!texts) throw new Error(`rejection ${fact.id} has no texts`);
  const { id, stage, message, field, name_rules: nameRules, source, confidence } = fact;
  return { id, stage, message, field: field ?? '', ...texts, nameRules, source, confidence };
}
