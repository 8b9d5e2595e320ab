import { describe, expect, it } from 'vitest';
import { UI_EN } from '../../../../../src/shared/i18n/ui/en.ts';
import { UI_ZH, type UiCatalogue } from '../../../../../src/shared/i18n/ui/zh-cn.ts';

interface Entry {
  readonly key: string;
  readonly text: string;
}

function entriesOf(catalogue: UiCatalogue): readonly Entry[] {
  return Object.entries(catalogue).flatMap(([section, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ key: `${section}.${key}`, text: String(text) })),
  );
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

const zh = entriesOf(UI_ZH);
const en = new Map(entriesOf(UI_EN).map(({ key, text }) => [key, text]));

describe('the catalogue of the user interface', () => {
  it('has the same keys in both languages and no empty text', () => {
    expect([...en.keys()]).toEqual(zh.map(({ key }) => key));
    expect([...zh.map(({ text }) => text), ...en.values()].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('fills the same places in both languages', () => {
    const differing = zh.filter(
      ({ key, text }) => placeholders(en.get(key) ?? '').join() !== placeholders(text).join(),
    );
    expect(differing).toEqual([]);
  });

  it('uses full-width punctuation between Chinese characters', () => {
    const halfWidth = /[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]?/;
    expect(zh.filter(({ text }) => halfWidth.test(text))).toEqual([]);
  });

  it('does not compile when a text is missing', () => {
    const { save: _save, ...withoutSave } = UI_EN.common;
    // @ts-expect-error: `save` is missing
    const incomplete: UiCatalogue = { ...UI_EN, common: withoutSave };
    expect(Object.hasOwn(incomplete.common, 'save')).toBe(false);
  });
});
