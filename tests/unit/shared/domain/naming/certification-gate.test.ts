import { describe, expect, it } from 'vitest';
import { certificationGate } from '../../../../../src/shared/domain/naming/certification-gate.ts';

describe('certificationGate', () => {
  it.each([
    [{ name: ' ', verdict: 'ok' }, '', { kind: 'no-name' }],
    [{ name: '瑜伽预约', verdict: 'reject' }, '瑜伽预约', { kind: 'refused' }],
    [{ name: '渔儿小助手', verdict: 'ok' }, '', { kind: 'type-name', isMistyped: false }],
    [{ name: '渔儿小助手', verdict: 'ok' }, '渔儿', { kind: 'type-name', isMistyped: false }],
    [{ name: '渔儿小助手', verdict: 'ok' }, '鱼儿小助手', { kind: 'type-name', isMistyped: true }],
    [{ name: '渔儿小助手', verdict: 'warn' }, ' 渔儿小助手 ', { kind: 'ready' }],
  ] as const)('for %j and “%s” is %j', (checked, typed, expected) => {
    expect(certificationGate(checked, typed)).toEqual(expected);
  });
});
