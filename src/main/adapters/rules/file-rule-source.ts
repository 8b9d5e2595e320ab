import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { RulePack, StepRule } from '../../../shared/domain/rules/rule-pack.ts';
import type { LoadedRules, RuleSource } from '../../services/ports/rule-source.ts';
import { toDiskFailure } from '../files/disk-failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { readPreparedWords } from './prepared-words-file.ts';
import { holidayFile, regionFile, rulePackFile } from './rule-pack-schema.ts';
import { describeWrongPlace } from './wrong-place.ts';

/** The built-in rule pack is not as it should be. It comes with the app, so this is a defect and not an input. */
export class RulePackInvalid extends Error {
  override readonly name = 'RulePackInvalid';
}

const PACK_FILE = 'rule-pack.json';

interface Loaded {
  readonly pack: LoadedRules;
  readonly kind: 'built-in' | 'imported';
  readonly problem: string | null;
}

/**
 * The rule pack of the app or the imported one, whichever is newer: read on first use and then kept. What nobody has
 * sealed is checked as a whole.
 * An imported one is put into the data folder: a rule pack holds nothing personal.
 */
export function createFileRuleSource(resourcesDir: string, dataDir: string): RuleSource {
  const folder = join(dataDir, 'rules');
  let loaded: Loaded | null = null;
  const load = (): Loaded => {
    loaded ??= chooseNewer(readRulePack(join(resourcesDir, 'rules')), folder);
    return loaded;
  };
  return {
    current: () => load().pack,
    origin: () => ({ kind: load().kind, problem: load().problem }),
    check: checkText,
    async install(pack) {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw toDiskFailure(error, folder);
      });
      await writeAtomically(join(folder, PACK_FILE), JSON.stringify(pack));
      loaded = null;
    },
    async reset() {
      await rm(join(folder, PACK_FILE), { force: true }).catch((error: unknown) => {
        throw toDiskFailure(error, folder);
      });
      loaded = null;
    },
  };
}

/** An imported pack that is older than the app's, or that somebody spoilt, is left where it is and not used. */
function chooseNewer(builtIn: LoadedRules, folder: string): Loaded {
  const text = readIfThere(join(folder, PACK_FILE));
  if (text === null) return { pack: builtIn, kind: 'built-in', problem: null };
  const checked = checkText(text);
  if (!checked.ok) return { pack: builtIn, kind: 'built-in', problem: checked.error };
  if (checked.value.date < builtIn.date) return { pack: builtIn, kind: 'built-in', problem: null };
  const { regions, holidays, prepared } = builtIn;
  return { pack: { ...checked.value, regions, holidays, prepared }, kind: 'imported', problem: null };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not there, or not readable: the app's own pack is.
    return null;
  }
}

const FILES = ['rule-pack.json', 'regions.json', 'holidays.json'] as const;
/** Written with them: the digest of files that were checked as a whole. */
const SEAL_FILE = 'checked.json';

type Texts = readonly [rules: string, regions: string, holidays: string];

function readTexts(folder: string): Texts {
  const [rules, regions, holidays] = FILES.map((file) => readText(folder, file));
  return [rules ?? '', regions ?? '', holidays ?? ''];
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    throw new RulePackInvalid(`${file} cannot be read`, { cause });
  }
}

function sealOf(texts: Texts): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

/** Checks the built-in files as a whole and notes that they are as they should be; for who writes them. */
export function sealRulePack(folder: string): void {
  const texts = readTexts(folder);
  checkWhole(texts);
  writeFileSync(join(folder, SEAL_FILE), sealOf(texts));
}

/** The built-in files were checked when they were written: looking at each row again would cost every start 0.2 s. */
function readRulePack(folder: string): LoadedRules {
  const texts = readTexts(folder);
  const isSealed = readIfThere(join(folder, SEAL_FILE)) === sealOf(texts);
  const pack = isSealed ? readSealed(texts) : checkWhole(texts);
  return { ...pack, prepared: readPreparedWords(folder, pack) };
}

function readSealed(texts: Texts): RulePack {
  const [rules, regions, holidays] = texts.map((text): unknown => JSON.parse(text));
  // These very texts have passed `checkWhole`, which changes nothing in them (file-rule-source.test.ts).
  return { ...(rules as Omit<RulePack, 'regions' | 'holidays'>), regions, holidays } as RulePack;
}

function checkWhole([ruleText, regionText, holidayText]: Texts): RulePack {
  const rules = readChecked(ruleText, FILES[0], rulePackFile);
  const regions = readChecked(regionText, FILES[1], regionFile);
  const holidays = readChecked(holidayText, FILES[2], holidayFile);
  assertStepsFit(rules.steps);
  assertRejectionsLead(rules);
  assertGuidesLead(rules);
  return { ...rules, regions, holidays };
}

function readChecked<T>(text: string, file: string, schema: z.ZodType<T>): T {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new RulePackInvalid(`${file} cannot be read`, { cause });
  }
  return assertShape(content, schema, `${file} › `);
}

function assertShape<T>(content: unknown, schema: z.ZodType<T>, file = ''): T {
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new RulePackInvalid(`${file}${issue ? describeWrongPlace(content, issue) : '不对 wrong'}`);
}

/** A step may only wait for steps that come before it: that also keeps circles out. */
function assertStepsFit(steps: readonly StepRule[]): void {
  const seen = new Set<string>();
  for (const step of steps.toSorted((a, b) => a.order - b.order)) {
    const stranger = step.after.find((id) => !seen.has(id));
    if (stranger !== undefined)
      throw new RulePackInvalid(`steps › ${step.id} › after：${stranger} 不在它前面 is not before it`);
    seen.add(step.id);
  }
}

/** A refusal must lead to a step that there is. */
function assertRejectionsLead({ steps, rejections }: Pick<RulePack, 'steps' | 'rejections'>): void {
  const known = new Set(steps.map(({ id }) => id));
  const lost = rejections.find(({ stepId }) => !known.has(stepId));
  if (lost) throw new RulePackInvalid(`rejections › ${lost.id} › stepId：没有这一步 no such step: ${lost.stepId}`);
}

/** An answer must lead to a row of its own topic. */
function assertGuidesLead({ guides }: Pick<RulePack, 'guides'>): void {
  for (const { id, topic, answers } of guides) {
    const lost = answers.find(({ to }) => !guides.some((other) => other.id === to && other.topic === topic));
    if (lost) throw new RulePackInvalid(`guides › ${id} › answers：没有这一条 no such guide: ${lost.to}`);
  }
}

/** A pack from a file of the person's: whole, or refused with the place. */
function checkText(text: string): ReturnType<RuleSource['check']> {
  try {
    const pack = assertShape(parseJson(text), rulePackFile);
    assertStepsFit(pack.steps);
    assertRejectionsLead(pack);
    assertGuidesLead(pack);
    return { ok: true, value: pack };
  } catch (error) {
    if (error instanceof RulePackInvalid) return { ok: false, error: error.message };
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new RulePackInvalid('整个文件 the whole file：不是 JSON no JSON', { cause });
  }
}
