import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { RulePack, StepRule } from '../../../shared/domain/rules/rule-pack.ts';
import type { RuleSource } from '../../services/ports/rule-source.ts';
import { holidayFile, regionFile, rulePackFile } from './rule-pack-schema.ts';

/** The built-in rule pack is not as it should be. It comes with the app, so this is a defect and not an input. */
export class RulePackInvalid extends Error {
  override readonly name = 'RulePackInvalid';
}

/** The rule pack of `<resourcesDir>/rules`, read and checked as a whole on first use and then kept. */
export function createFileRuleSource(resourcesDir: string): RuleSource {
  let pack: RulePack | null = null;
  return {
    current() {
      pack ??= readRulePack(join(resourcesDir, 'rules'));
      return pack;
    },
  };
}

function readRulePack(folder: string): RulePack {
  const rules = readChecked(folder, 'rule-pack.json', rulePackFile);
  const regions = readChecked(folder, 'regions.json', regionFile);
  const holidays = readChecked(folder, 'holidays.json', holidayFile);
  assertStepsFit(rules.steps);
  return { ...rules, regions, holidays };
}

function readChecked<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new RulePackInvalid(`${file} cannot be read`, { cause });
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  // The place is named, what stands there is not: a rule pack may one day hold a user's own words.
  throw new RulePackInvalid(`${file} is wrong at ${issue?.path.join('.') || 'its root'}: ${issue?.code ?? 'unknown'}`);
}

/** A step may only wait for steps that come before it: that also keeps circles out. */
function assertStepsFit(steps: readonly StepRule[]): void {
  const seen = new Set<string>();
  for (const step of steps.toSorted((a, b) => a.order - b.order)) {
    const stranger = step.after.find((id) => !seen.has(id));
    if (stranger !== undefined)
      throw new RulePackInvalid(`step ${step.id} waits for ${stranger}, which is not before it`);
    seen.add(step.id);
  }
}
