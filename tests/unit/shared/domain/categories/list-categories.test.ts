import { describe, expect, it } from 'vitest';
import { listCategories } from '../../../../../src/shared/domain/categories/list-categories.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const { categories } = loadRulePack();

describe('listCategories', () => {
  it('lists 16 first-level and 176 second-level contents', () => {
    const all = listCategories(categories, { individualOnly: false });
    expect(all.filter(({ level }) => level === 1)).toHaveLength(16);
    expect(all.filter(({ level }) => level === 2)).toHaveLength(176);
  });

  it('leaves out for an individual what is closed or likely closed, and first levels that are then empty', () => {
    const open = listCategories(categories, { individualOnly: true });
    expect(open.some(({ individual }) => individual === 'not-advised' || individual === 'likely-not')).toBe(false);
    const parents = new Set(open.filter(({ level }) => level === 2).map(({ parentId }) => parentId));
    expect(new Set(open.filter(({ level }) => level === 1).map(({ categoryId }) => categoryId))).toEqual(parents);
    expect(open.map(({ secondLevel }) => secondLevel)).toContain('工具');
  });

  it('never calls a verdict surer than where it was read', () => {
    for (const { individual, confidence, level } of categories) {
      if (level === 2 && individual === 'likely-not') expect(confidence).toBe('unconfirmed');
    }
    expect(categories.find(({ categoryId }) => categoryId === 1)).toMatchObject({
      individual: 'not-advised',
      confidence: 'official',
    });
    expect(categories.find(({ categoryId }) => categoryId === 3)).toMatchObject({
      individual: 'likely-allowed',
      confidence: 'community',
    });
    expect(categories.find(({ categoryId }) => categoryId === 44)).toMatchObject({
      individual: 'not-advised',
      confidence: 'community',
    });
  });
});
