import { describe, expect, it } from 'vitest';
import { asJson, isSameJson, restoreDraft } from '../../../../../src/renderer/src/api/restore-draft.ts';

describe('a draft that comes back', () => {
  it('shows what was typed', () => {
    expect(restoreDraft({ base: '', value: '半句话' }, '')).toBe('半句话');
    const kept = { base: { name: '', ids: [1], note: '' }, value: { name: '张三', ids: [1, 2], note: '' } };
    expect(restoreDraft(kept, { name: '', ids: [1], note: '' })).toEqual({ name: '张三', ids: [1, 2], note: '' });
  });

  it('never takes back what was saved since: a field that was not typed in is as it is now', () => {
    const kept = {
      base: { name: '张三', mobile: '13800000000', contact: { name: '', mobile: '1' } },
      value: { name: '张三', mobile: '13900000000', contact: { name: '李四', mobile: '1' } },
    };
    const now = { name: '张三丰', mobile: '13800000000', contact: { name: '', mobile: '2' } };
    expect(restoreDraft(kept, now)).toEqual({
      name: '张三丰',
      mobile: '13900000000',
      contact: { name: '李四', mobile: '2' },
    });
  });

  it('keeps fields that the form begins without', () => {
    expect(restoreDraft({ base: {}, value: { province: '310000' } }, {})).toEqual({ province: '310000' });
    const initial: { readonly at?: string } = {};
    expect(restoreDraft({ base: { at: null }, value: { at: '2026-01-01' } }, initial)).toEqual({ at: '2026-01-01' });
  });

  it('is nothing where nothing differs', () => {
    expect(restoreDraft({ base: { a: '' }, value: { a: '' } }, { a: '' })).toBeNull();
    expect(restoreDraft({ base: { a: '' }, value: { a: '已保存' } }, { a: '已保存' })).toBeNull();
    expect(restoreDraft(null, { a: '' })).toBeNull();
  });

  it('leaves out fields that another version of the form kept in another way', () => {
    const kept = { base: {}, value: { name: { first: '三' }, ids: 'x', note: '留下', flag: 'yes', list: [{ a: 1 }] } };
    const initial = { name: '', ids: [0], note: '', flag: false, list: [''] };
    expect(restoreDraft(kept, initial)).toEqual({ name: '', ids: [0], note: '留下', flag: false, list: [''] });
    expect(restoreDraft('某些别的', { a: '' })).toBeNull();
    expect(restoreDraft({ base: '', value: ['x'] }, '')).toBeNull();
  });
});

it('compares values as JSON: without an order of fields, and without what has no value', () => {
  expect(isSameJson({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
  expect(isSameJson({ a: null }, {})).toBe(true);
  expect(isSameJson([1, 2], [1])).toBe(false);
  expect(isSameJson({ a: '' }, { a: 0 })).toBe(false);
  expect(asJson({ a: undefined, b: 1 })).toEqual({ b: 1 });
  expect(asJson(undefined)).toBeNull();
});
