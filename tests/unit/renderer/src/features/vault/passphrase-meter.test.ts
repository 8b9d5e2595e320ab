import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../../../../src/renderer/src/features/vault/passphrase-meter.ts';

describe('judgePassphrase', () => {
  it.each([
    ['1', 'weak', 'short'],
    ['12345678', 'weak', 'common'],
    ['woaini1314', 'weak', 'common'],
    ['5201314', 'weak', 'common'],
    ['我爱你一生一世', 'weak', 'common'],
    ['wangwei19900101', 'weak', 'dates'],
    ['zhangwei1990', 'weak', 'names'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak', 'repeats'],
    ['云云云云云云云云云云云云', 'weak', 'repeats'],
    ['sdfghjkl;', 'weak', 'keyboard'],
    ['云朵桌子', 'weak', 'short'],
  ])('calls %j %s and says why: %s', (passphrase, level, hint) => {
    expect(judgePassphrase(passphrase)).toEqual({ level, hint });
  });

  it.each([
    ['云朵 书包 台灯 橘子 火车', 'strong'],
    ['correct horse battery', 'strong'],
    ['k8#vQ2!mZ9', 'good'],
    // Names inside of something longer do no harm.
    ['wang 台灯 橘子 li 火车 书包', 'strong'],
  ])('calls %j %s and has nothing to say against it', (passphrase, level) => {
    expect(judgePassphrase(passphrase)).toEqual({ level, hint: null });
  });

  it('takes a decomposed letter as the composed one', () => {
    expect(judgePassphrase('e\u0301'.repeat(3))).toEqual(judgePassphrase('\u00e9'.repeat(3)));
  });

  it('judges the longest allowed passphrase by its beginning', () => {
    expect(judgePassphrase('云朵 书包 台灯 橘子 火车 '.repeat(70)).level).toBe('strong');
    expect(judgePassphrase('1'.repeat(1000)).level).toBe('weak');
  });
});
