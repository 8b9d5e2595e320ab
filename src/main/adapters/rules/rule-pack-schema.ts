import { z } from 'zod';
import { isCalendarDate } from '../../../shared/domain/calendar-date.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/documents/document-kind.ts';
import { CONFIDENCES, SEVERITIES } from '../../../shared/domain/finding.ts';
import { CHANGE_TARGETS } from '../../../shared/domain/rejections/change-target.ts';
import { GUIDE_TOPICS, INSTEADS, type RegionTable, type RulePack } from '../../../shared/domain/rules/rule-pack.ts';

const words = z.array(z.string().min(1));
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const textOrNull = z.string().min(1).nullable();
/** A row without a source does not go in. */
const sourced = z.strictObject({
  id: z.string().min(1),
  source: z.string().min(1),
  date: z.string().refine(isCalendarDate),
  confidence: z.enum(CONFIDENCES),
});

const nameRule = sourced.extend({
  layers: z.array(z.enum(['platform', 'filing'])).min(1),
  title: text,
  severity: z.enum(SEVERITIES),
  check: z.enum(['words', 'code', 'not-offline']),
  instead: z.enum(INSTEADS).nullable().default(null),
  words,
  warnWords: words,
  exceptions: words,
  lists: z.record(z.string(), words),
  message: text,
  fix: text,
  rejectedExamples: words,
  acceptedExamples: words,
});

const province = sourced.extend({
  code: z.string().regex(/^[1-8]\d0000$/),
  name: z.string().min(1),
  outsideIdPolicy: z.enum([
    'residence-proof',
    'local-id-only',
    'cross-province-supported',
    'no-explicit-requirement',
    'unclear',
    'unknown',
  ]),
  acceptedProofs: words,
  socialSecurity: z.enum(['accepted', 'reported', 'not-named']),
  minAge: z.int().positive().nullable(),
  localPhone: z.enum(['required', 'reported', 'not-required']),
  conflict: textOrNull,
  conflictText: text.nullable(),
  nameLimits: z.array(text),
  notes: words,
  evidence: z.array(z.strictObject({ source: z.string().min(1), date: z.string().min(1), says: z.string().min(1) })),
});

const category = sourced.extend({
  categoryId: z.int().positive(),
  parentId: z.int().nonnegative(),
  level: z.union([z.literal(1), z.literal(2)]),
  firstLevel: z.string().min(1),
  secondLevel: textOrNull,
  individual: z.enum(['allowed', 'not-advised', 'likely-allowed', 'likely-not', 'unknown']),
  note: textOrNull,
});

const preApproval = sourced.extend({ value: z.int().positive(), name: z.string().min(1), none: z.boolean() });

const platformCategory = sourced.extend({
  firstLevel: z.string().min(1),
  secondLevel: textOrNull,
  openToIndividuals: z.boolean(),
});

const imageLimits = z.strictObject({
  formats: words,
  maxBytes: z.int().positive(),
  minShortSide: z.int().nonnegative(),
  minLongSide: z.int().nonnegative(),
  maxFiles: z.int().positive(),
});

const material = sourced.extend({
  step: z.string().min(1),
  label: z.string().min(1),
  kind: z.enum(['field', 'file', 'action', 'auto', 'rule', 'payment']),
  required: z.enum(['yes', 'no', 'conditional']),
  condition: textOrNull,
  imageLimits: imageLimits.nullable(),
  acceptedKinds: z.array(z.enum(DOCUMENT_KINDS)),
  note: textOrNull,
});

const step = sourced.extend({
  order: z.int().positive(),
  title: text,
  actor: text,
  needs: text,
  typicalTime: text,
  deadline: text.nullable(),
  doneWhen: text,
  ifItFails: text,
  after: words,
  skippable: z.boolean(),
  waitsFor: text.nullable(),
  byItself: z.boolean(),
  sentBackTo: z.string().min(1).nullable(),
  hasCode: z.boolean(),
  limit: z.strictObject({ hours: z.int().positive(), from: z.enum(['started', 'handed-in']) }).nullable(),
  waitDays: z.strictObject({ min: z.int().positive(), max: z.int().positive() }).nullable(),
});

const rejection = sourced.extend({
  stage: z.string().min(1),
  message: z.string().min(1),
  field: z.string(),
  meaning: text,
  fix: text,
  stepId: z.string().min(1),
  targets: z.array(z.enum(CHANGE_TARGETS)),
  phrases: words,
  nameRules: words,
});

const guide = sourced.extend({
  topic: z.enum(GUIDE_TOPICS),
  title: text,
  text,
  answers: z.array(z.strictObject({ label: text, to: z.string().min(1) })),
});

/** The rules without the regions, as they are in a file: nothing unknown, nothing missing, every row with its source. */
export const rulePackFile = z.strictObject({
  format: z.literal(1),
  version: z.string().min(1),
  date: z.string().refine(isCalendarDate),
  nameRules: z.array(nameRule).min(1),
  provinces: z.array(province).min(1),
  categories: z.array(category).min(1),
  preApprovals: z.array(preApproval).min(1),
  platformCategories: z.array(platformCategory),
  materials: z.array(material).min(1),
  steps: z.array(step).min(1),
  rejections: z.array(rejection),
  guides: z.array(guide),
}) satisfies z.ZodType<Omit<RulePack, 'regions' | 'holidays'>>;

/** The region table, as it is in a file. */
export const regionFile = z.record(
  z.string().regex(/^[1-8]\d{5}$/),
  z.string().min(1),
) satisfies z.ZodType<RegionTable>;

const days = z.array(z.string().refine(isCalendarDate));

/** The holidays, as they are in a file: every day belongs to the year of its row. */
export const holidayFile = z.array(
  sourced
    .extend({ year: z.int().min(2000).max(2100), holidays: days.min(1), workdays: days })
    .refine(({ year, holidays, workdays }) => [...holidays, ...workdays].every((day) => day.startsWith(`${year}-`)), {
      path: ['year'],
    }),
) satisfies z.ZodType<RulePack['holidays']>;
