import { describe, expect, it } from 'vitest';
import { fittingCommands } from '../../../../../../src/renderer/src/features/palette/command.ts';

const command = (id: string, label: string, words: string) => ({ id, label, words, icon: null, run: () => {} });
const COMMANDS = [
  command('backup', '设置 · 备份与导出', 'beifen bf export'),
  command('lock', '锁上保险库', 'suo lock'),
];
const idsFor = (typed: string) => fittingCommands(COMMANDS, typed).map(({ id }) => id);

describe('the commands that fit what was typed', () => {
  it.each([
    ['', ['backup', 'lock']],
    ['备份', ['backup']],
    ['BEI', ['backup']],
    ['ｌｏｃｋ', ['lock']],
    ['设置 exp', ['backup']],
    // In the middle of a word is no fit: one letter would offer everything.
    ['ock', []],
    ['设置 lock', []],
  ])('%j', (typed, ids) => {
    expect(idsFor(typed)).toEqual(ids);
  });
});
