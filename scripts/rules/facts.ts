import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const confidence = z.enum(['official', 'vendor', 'community', 'unconfirmed']);
const sourced = z.object({ source: z.string().min(1), confidence });
const note = z.string().nullable();

const nameRule = sourced.extend({
  id: z.string(),
  layer: z.enum([
    'platform-format',
    'platform',
    'filing',
    'both',
    'derived-disguise',
    'certification',
    'rename',
    'appeal',
  ]),
  severity: z.enum(['reject', 'warn', 'info']),
  words: z.array(z.string()),
  warn_words: z.array(z.string()),
  rejected_examples: z.array(z.string()),
  accepted_examples: z.array(z.string()),
});

const province = sourced.extend({
  code: z.string(),
  name: z.string(),
  outside_id_policy: z.enum([
    'residence-proof',
    'local-id-only',
    'cross-province-supported',
    'no-explicit-requirement',
    'unclear',
    'unknown',
  ]),
  accepted_proofs: z.array(z.string()),
  social_insurance: z.string(),
  local_phone_required: z.string(),
  min_age: z.number().nullable(),
  name_limits: z.array(z.string()).nullable(),
  notes: z.array(z.string()),
  conflict: note,
  evidence: z.array(z.object({ source: z.string(), date: z.string(), says: z.string() })),
});

const category = sourced.extend({
  kind: z.string(),
  id: z.number().nullable(),
  parent: z.number().nullable(),
  first_level: z.string(),
  second_level: note,
  meaning: note.optional(),
  api_remark: note.optional(),
  individual: note,
  individual_basis: z.string().optional(),
  individual_likely: z.string().optional(),
  individual_reason: z.string().optional(),
});

const material = sourced.extend({
  id: z.string(),
  step: z.string(),
  label: z.string(),
  kind: z.enum(['field', 'file', 'action', 'auto', 'rule', 'payment']),
  required: z.string(),
  constraints: z.record(z.string(), z.unknown()),
  note,
});

const step = sourced.extend({ id: z.string(), order: z.number() });

const rejection = sourced.extend({
  id: z.string(),
  stage: z.string(),
  message: z.string(),
  field: note,
  meaning: z.string(),
  fix: z.string(),
  name_rules: z.array(z.string()),
});

const SCHEMAS = {
  nameRules: ['name-rules.json', z.array(nameRule)],
  provinces: ['provinces.json', z.array(province)],
  categories: ['categories.json', z.array(category)],
  materials: ['materials.json', z.array(material)],
  steps: ['steps.json', z.array(step)],
  rejections: ['rejections.json', z.array(rejection)],
} as const;

/** The facts as they are written down, checked. */
export interface Facts {
  readonly nameRules: readonly z.output<typeof nameRule>[];
  readonly provinces: readonly z.output<typeof province>[];
  readonly categories: readonly z.output<typeof category>[];
  readonly materials: readonly z.output<typeof material>[];
  readonly steps: readonly z.output<typeof step>[];
  readonly rejections: readonly z.output<typeof rejection>[];
}

/** Working notes of whoever collected the facts, and what a reader of the app is told instead. */
const WORKING_NOTES: readonly (readonly [RegExp, string])[] = [
  [/copiesand \d+/g, 'copies'],
  [
    / \(WeChat public-account article supplied with the task; no URL, undated\)/g,
    ' (WeChat public-account article, undated)',
  ],
  [/seed article/g, 'an applicant’s article:'],
  [/\bseed\b/g, 'that article'],
  [/see name-rules\.json layer filing/g, 'see the naming rules of the filing'],
  [/name-rules\.json/g, 'the naming rules'],
  [/provinces\.json/g, 'the rules of the provinces'],
  [/categories\.json/g, 'the table of contents'],
];

function tidy(text: string): string {
  return WORKING_NOTES.reduce((tidied, [pattern, words]) => tidied.replaceAll(pattern, words), text);
}

function read<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const text = tidy(readFileSync(join(folder, file), 'utf8'));
  return schema.parse(JSON.parse(text));
}

/** Reads the collected facts; throws, naming the place, where a file is not as expected. */
export function readFacts(folder: string): Facts {
  return {
    nameRules: read(folder, ...SCHEMAS.nameRules),
    provinces: read(folder, ...SCHEMAS.provinces),
    categories: read(folder, ...SCHEMAS.categories),
    materials: read(folder, ...SCHEMAS.materials),
    steps: read(folder, ...SCHEMAS.steps),
    rejections: read(folder, ...SCHEMAS.rejections),
  };
}
