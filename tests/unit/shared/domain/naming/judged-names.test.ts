import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VERDICTS } from '../../../../../src/shared/domain/finding.ts';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { loadNameContext } from '../../../../support/rule-pack.ts';

// The judged names are not part of the repository: where they are missing there is nothing to measure against.
const FILE = resolve(import.meta.dirname, '../../../../../../shared/domain/names-dev.json');
const isThere = existsSync(FILE);
if (!isThere) console.log('SKIPPED: no judged names beside the repository (../shared/domain/names-dev.json)');

const judgedNames = z.array(z.object({ name: z.string(), verdict: z.enum(VERDICTS) }));

function readJudged() {
  return judgedNames.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

describe.skipIf(!isThere)('the judged names', () => {
  it('are judged the same nearly always, and never with a refusal waved through', () => {
    const context = loadNameContext();
    const judged = readJudged().map(({ name, verdict }) => ({
      expected: verdict,
      got: checkName(name, context).verdict,
    }));
    const count = (expected: string, got: string) =>
      judged.filter((each) => each.expected === expected && each.got === got).length;
    const matrix = VERDICTS.map((expected) => ({
      'judged ↓ got →': expected,
      ...Object.fromEntries(VERDICTS.map((got) => [got, count(expected, got)])),
    }));
    console.table(matrix);
    const exact = VERDICTS.reduce((sum, verdict) => sum + count(verdict, verdict), 0);
    console.log(`${exact} of ${judged.length} exact (${((100 * exact) / judged.length).toFixed(1)} %)`);
    expect(exact / judged.length).toBeGreaterThanOrEqual(0.95);
    expect(count('reject', 'ok')).toBe(0);
    expect(count('ok', 'reject')).toBe(0);
  });
});
