import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/main/hosts/cli/run-cli.ts';
import { innocentNames } from '../bench/names/innocent-names.ts';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

async function fileOf(names: readonly string[]): Promise<string> {
  const file = join(await temporaryFolder(), 'names.txt');
  writeFileSync(file, names.join('\n'));
  return file;
}

describe('name check --file', () => {
  it('streams one JSON document over ten thousand names, exit code 1 for one that is refused', async () => {
    const names = [...innocentNames(9_999, 5), '瑜伽预约'];
    const file = await fileOf(names);
    const pieces: string[] = [];
    const exitCode = await runCli(['name', 'check', '--file', file, '--json'], {
      environment: { BEIHAO_DATA_DIR: await temporaryFolder() },
      stdout: (text) => pieces.push(text),
      stderr: () => {},
    });
    expect(exitCode).toBe(1);
    expect(pieces.length).toBeGreaterThan(names.length);
    const answer = JSON.parse(pieces.join(''));
    expect(answer.names.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(answer.names.at(-1)).toMatchObject({ verdict: 'reject', filing: { verdict: 'reject' } });
  }, 60_000);

  it('ends with 0 where nothing is refused, and with 2 where a line is no name', async () => {
    const good = await runCliForTest(['name', 'check', '--json', '--file', await fileOf(['渔儿小助手', '猫记'])]);
    expect([good.exitCode, JSON.parse(good.stdout).names.length]).toEqual([0, 2]);
    const bad = await runCliForTest([
      'name',
      'check',
      '--json',
      '--file',
      await fileOf(['渔儿小助手', '长'.repeat(10_001)]),
    ]);
    expect(bad.exitCode).toBe(2);
    expect(JSON.parse(bad.stdout).error.code).toBe('input_invalid');
  });
});

describe('name suggest and category check', () => {
  it('suggest names, none of them refused', async () => {
    const { exitCode, stdout } = await runCliForTest([
      'name',
      'suggest',
      '--topic',
      '背单词',
      '--count',
      '5',
      '--json',
    ]);
    expect(exitCode).toBe(0);
    const { suggestions } = JSON.parse(stdout);
    expect(suggestions).toHaveLength(5);
    for (const { name, verdict, pattern } of suggestions) {
      expect([typeof name, typeof pattern]).toEqual(['string', 'string']);
      expect(['ok', 'warn']).toContain(verdict);
    }
  });

  it('refuse a count that is no number, exit code 2', async () => {
    const { exitCode, stderr } = await runCliForTest(['name', 'suggest', '--topic', '书', '--count', 'many']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  });

  it('judge a choice of contents', async () => {
    const good = await runCliForTest(['category', 'check', '3', '--pre-approval', 'none', '--json']);
    expect([good.exitCode, JSON.parse(good.stdout)]).toMatchObject([0, { verdict: 'ok', findings: [] }]);
    const bad = await runCliForTest(['category', 'check', '1', '500', '--json']);
    expect([bad.exitCode, JSON.parse(bad.stdout).verdict]).toEqual([1, 'reject']);
    expect((await runCliForTest(['category', 'check', 'x'])).exitCode).toBe(2);
  });
});
