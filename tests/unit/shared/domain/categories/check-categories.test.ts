import { describe, expect, it } from 'vitest';
import { basisOf, checkCategories } from '../../../../../src/shared/domain/categories/check-categories.ts';
import { searchCategories } from '../../../../../src/shared/domain/categories/search-categories.ts';
import type { PreApproval } from '../../../../../src/shared/domain/programs/program.ts';
import { chinese, loadRulePack } from '../../../../support/rule-pack.ts';

const { categories } = loadRulePack();
const rulesOf = (categoryIds: readonly number[], preApproval: PreApproval = 'none') =>
  checkCategories({ categoryIds, preApproval }, categories).findings.map(
    ({ severity, ruleId }) => `${severity} ${ruleId}`,
  );

describe('checkCategories', () => {
  it.each([
    [[3], []],
    [[], ['reject category.none']],
    [[1], ['warn category.official.not-advised']],
    [[44], ['warn category.likely.not-advised']],
    [[4], ['warn category.likely.not']],
    [[500], ['reject category.first-level']],
    [[99_999], ['reject category.unknown-id']],
    [[3, 3, 3, 3, 3, 3], ['reject category.too-many']],
  ])('answers %j with %j', (ids, expected) => {
    expect(rulesOf(ids)).toEqual(expected);
  });

  it('wants the question about pre-approval answered', () => {
    expect(rulesOf([3], 'unanswered')).toEqual(['warn category.pre-approval-unanswered']);
    expect(rulesOf([3], 'involved')).toEqual(['warn category.pre-approval-involved']);
  });

  it('never calls its own judgement official', () => {
    for (const category of categories) {
      if (category.confidence !== 'official') expect(basisOf(category)).not.toBe('official');
      if (category.individual.startsWith('likely')) expect(basisOf(category)).toBe('likely');
      if (category.individual === 'unknown') expect(basisOf(category)).toBe('unknown');
    }
  });
});

describe('searchCategories', () => {
  const first = (typed: string) => searchCategories(categories, typed, chinese)[0]?.secondLevel;

  it.each([
    ['工具', '工具'],
    ['gongju', '工具'],
    ['备忘录', '工具'],
    ['生活缴费', '生活缴费'],
    ['SHJF', '生活缴费'],
  ])('finds by “%s”', (typed, expected) => {
    expect(first(typed)).toBe(expected);
  });

  it('finds nothing for what no content means, and everything for an empty text', () => {
    expect(searchCategories(categories, 'zzzzzz', chinese)).toEqual([]);
    expect(searchCategories(categories, ' ', chinese)).toHaveLength(categories.length);
  });
});
