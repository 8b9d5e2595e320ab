import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RulePack } from '../../src/shared/domain/rules/rule-pack.ts';
import { loadRulePack, rulePackFile } from '../support/rule-pack.ts';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { sample } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

type Pack = Omit<RulePack, 'regions' | 'holidays'>;

async function open() {
  const folder = await temporaryFolder();
  const file = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const pack = (name: string, change: (pack: Pack) => unknown) => {
    return file(name, change(rulePackFile()));
  };
  const run = async (...argv: readonly string[]) => {
    const { exitCode, stdout, stderr } = await runCliForTest(['--json', '--data-dir', join(folder, 'data'), ...argv], {
      BEIHAO_PASSPHRASE: '一句只给测试用的口令',
    });
    return { exitCode, answer: JSON.parse(stdout), stderr };
  };
  return { file, pack, run };
}

const newer = (pack: Pack) => ({
  ...pack,
  version: '2027.03.01-1',
  date: '2027-03-01',
  provinces: pack.provinces.map((row) => (row.id === '310000' ? { ...row, minAge: 20 } : row)),
});

it.each<[string, (pack: Pack) => unknown, RegExp]>([
  ['an unknown key', (pack) => ({ ...newer(pack), extra: 1 }), /extra：有不认识的字段/],
  [
    'a missing source',
    (pack) => ({ ...newer(pack), steps: [{ ...pack.steps[0], source: '' }] }),
    /steps › .+ › source：/,
  ],
  ['a wrong type', (pack) => ({ ...newer(pack), date: 3 }), /date/],
  [
    'a cycle',
    (pack) => ({ ...newer(pack), steps: pack.steps.map((step) => ({ ...step, after: ['keep'] })) }),
    /after：keep 不在它前面/,
  ],
  [
    'a help that leads nowhere',
    (pack) => ({
      ...newer(pack),
      guides: pack.guides.map((row) => ({ ...row, answers: [{ label: row.title, to: 'nowhere' }] })),
    }),
    /answers：.*nowhere/,
  ],
])(
  'refuses a pack with %s whole, with the place named, and goes on with the rules it had',
  async (_, change, place) => {
    const { pack, run } = await open();
    const refused = await run('rules', 'import', pack('bad.json', change));
    expect([refused.exitCode, refused.answer.error.code]).toEqual([3, 'rules_invalid']);
    expect(refused.answer.error.happened).toMatch(place);
    expect((await run('rules', 'show')).answer.rules).toMatchObject({
      version: loadRulePack().version,
      origin: 'built-in',
    });
  },
);

it('shows the difference first, keeps the corrections, and knows which checks ran on another pack', async () => {
  const { file, pack, run } = await open();
  await run('vault', 'init');
  const { applicant } = (await run('applicant', 'add', '--file', file('a.json', sample.applicant))).answer;
  const { program } = (await run('program', 'add', applicant.id, '--file', file('p.json', sample.program))).answer;
  const correct = ['rules', 'override', 'provinces', '310000', 'localPhone'];
  expect((await run(...correct, 'required', '--why', '管局 2026-11-25 电话答复')).exitCode).toBe(0);
  const gone = ['rules', 'override', 'rejections', 'R01', 'phrases', '["别的说法"]', '--why', '自己遇到'];
  expect((await run(...gone)).exitCode).toBe(0);

  const { exitCode, answer, stderr } = await run(
    'rules',
    'import',
    pack('new.json', (own) => ({ ...newer(own), rejections: own.rejections.slice(1) })),
  );
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/修改 provinces 310000 minAge[\s\S]*更正 provinces 310000 localPhone：继续有效/);
  expect(answer.changes).toEqual([
    { table: 'provinces', id: '310000', kind: 'changed', fields: ['minAge'] },
    { table: 'rejections', id: 'R01', kind: 'removed', fields: [] },
  ]);
  expect(answer.overrides.map(({ id, fate }: { id: string; fate: string }) => [id, fate])).toEqual([
    ['310000', 'kept'],
    ['R01', 'gone'],
  ]);
  expect(answer.rules).toMatchObject({ version: '2027.03.01-1', origin: 'imported' });
  expect(answer.rules.outdated).toMatchObject([
    { programId: program.id, kind: 'name', rulePack: loadRulePack().version },
  ]);

  // What was corrected wins over the new pack, and says whose word it is.
  const requirements = await run('requirements', '--id-province', '430000', '--filing-province', '310000');
  expect(requirements.exitCode).toBe(0);
  const { rows } = (await run('rules', 'rows', 'provinces')).answer;
  const shanghai = rows.find(({ id }: { id: string }) => id === '310000');
  expect(shanghai).toMatchObject({ confidence: 'community', isOld: false });
  expect(shanghai.source).toContain('管局 2026-11-25 电话答复');
  expect(rows.some(({ isOld }: { isOld: boolean }) => isOld)).toBe(true);

  const older = await run(
    'rules',
    'import',
    pack('old.json', (own) => ({ ...own, date: '2026-01-01' })),
  );
  expect([older.exitCode, older.answer.error.code]).toEqual([3, 'rules_older']);
  const back = await run('rules', 'reset');
  expect(back.answer.rules).toMatchObject({ origin: 'built-in', version: loadRulePack().version });
  expect((await run('rules', 'remove-override', 'provinces', '310000', 'localPhone')).exitCode).toBe(0);
  expect((await run('rules', 'remove-override', 'provinces', '310000', 'localPhone')).answer.error.code).toBe(
    'not_found',
  );
});

it.each([
  ['a row that is not there', ['provinces', '999999', 'minAge', '20'], 'not_found'],
  ['what says who said it', ['provinces', '310000', 'source', 'ich'], 'not_found'],
  ['a value of the wrong kind', ['provinces', '310000', 'minAge', 'alt'], 'input_invalid'],
  ['a cycle', ['steps', 'register', 'after', '["keep"]'], 'input_invalid'],
])('refuses to correct %s', async (_, place, code) => {
  const { run } = await open();
  await run('vault', 'init');
  const { exitCode, answer } = await run('rules', 'override', ...place, '--why', '试试');
  expect([exitCode, answer.error.code]).toEqual([2, code]);
  expect((await run('rules', 'show')).answer.rules.overrides).toEqual([]);
});
