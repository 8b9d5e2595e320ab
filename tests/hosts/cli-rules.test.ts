import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RulePack } from '../../src/shared/domain/rules/rule-pack.ts';
import { rulePackFile } from '../support/rule-pack.ts';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

type Pack = Omit<RulePack, 'regions' | 'holidays'>;

async function run(command: 'verify' | 'diff', change: (pack: Pack) => unknown) {
  const folder = await temporaryFolder();
  const file = join(folder, 'pack.json');
  writeFileSync(file, JSON.stringify(change(rulePackFile())));
  const { exitCode, stdout } = await runCliForTest(['--json', 'rules', command, file]);
  return { exitCode, answer: JSON.parse(stdout) };
}

it('takes a sound pack, and finds no difference in the same one', async () => {
  expect((await run('verify', (pack) => pack)).answer.rules).toMatchObject({ ok: true, problem: null });
  expect(await run('diff', (pack) => pack)).toMatchObject({ exitCode: 0, answer: { changes: [] } });
});

it.each<[string, (pack: Pack) => unknown, RegExp]>([
  ['an unknown key', (pack) => ({ ...pack, extra: 1 }), /extra：有不认识的字段/],
  ['a missing source', (pack) => ({ ...pack, steps: [{ ...pack.steps[0], source: '' }] }), /steps › .+ › source：/],
  ['a wrong type', (pack) => ({ ...pack, date: 3 }), /date/],
  [
    'a circle',
    (pack) => ({ ...pack, steps: pack.steps.map((step) => ({ ...step, after: ['keep'] })) }),
    /after：keep 不在它前面/,
  ],
  [
    'a refusal that leads nowhere',
    (pack) => ({ ...pack, rejections: pack.rejections.map((row) => ({ ...row, stepId: 'nowhere' })) }),
    /rejections › R01 › stepId：.*nowhere/,
  ],
])('refuses %s as a whole, with the place named, exit code 1', async (_, change, place) => {
  const { exitCode, answer } = await run('verify', change);
  expect([exitCode, answer.rules.ok]).toEqual([1, false]);
  expect(answer.rules.problem).toMatch(place);
  expect((await run('diff', change)).answer.changes).toEqual([]);
});

it('names the rows that a new pack adds, removes and changes', async () => {
  const { answer } = await run('diff', (pack) => ({
    ...pack,
    version: '2027.01.01-1',
    rejections: [
      ...pack.rejections.slice(1, -1),
      { ...pack.rejections[67], phrases: ['新的说法'] },
      { ...pack.rejections[0], id: 'R69' },
    ],
  }));
  expect(answer.rules.version).toBe('2027.01.01-1');
  expect(answer.changes).toEqual([
    { table: 'rejections', id: 'R01', kind: 'removed', fields: [] },
    { table: 'rejections', id: 'R68', kind: 'changed', fields: ['phrases'] },
    { table: 'rejections', id: 'R69', kind: 'added', fields: [] },
  ]);
});
