import { describe, expect, it } from 'vitest';
import { unifyRadicals } from '../../../../../../src/main/adapters/worker/packet/radicals.ts';

describe('unifyRadicals', () => {
  it.each([
    ['⼈⼯⾦', '人工金'],
    ['⻓⻔⻘⻢⻰⻳', '长门青马龙龟'],
    ['张三 Zhang 䶮𬭊', '张三 Zhang 䶮𬭊'],
    ['ＡＢ１', 'ＡＢ１'],
    ['', ''],
  ])('%s → %s', (text, wanted) => {
    expect(unifyRadicals(text)).toBe(wanted);
  });
});
