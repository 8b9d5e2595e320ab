import type { CategoryRule } from '../rules/rule-pack.ts';
import type { NameFinding } from './check-name.ts';
import type { ChineseReader } from './chinese-reader.ts';

/** What is read beside each other: the name, the remark, and the chosen contents. */
export interface Filed {
  readonly name: string;
  readonly remark: string;
  readonly categories: readonly Pick<CategoryRule, 'firstLevel' | 'secondLevel' | 'note'>[];
}

const SOURCE =
  'http://westcoastpropertyservices.com/xiaocx/show_35598.html (copy of https://developers.weixin.qq.com/miniprogram/product/reject.html)';
/** They say nothing about what a program does. */
const SAYS_NOTHING = new Set([
  '我的',
  '小记',
  '本子',
  '手账',
  '助手',
  '记录',
  '每日',
  '一页',
  '札记',
  '日记',
  '笔记',
  '小本',
  '清单',
]);
const SEPARATORS = /[、，,/／\s()（）等]+/u;

/**
 * Whether name, remark and contents speak of the same thing (P15): a word of the name that the remark never takes up, and
 * contents of which neither holds a word. Hints only; a poetic name is no fault.
 */
export function checkAgreement({ name, remark, categories }: Filed, chinese: ChineseReader): readonly NameFinding[] {
  if (remark.trim() === '') return [];
  const words = chinese.cut(name).filter((word) => word.length > 1 && chinese.isWord(word) && !SAYS_NOTHING.has(word));
  const isNameTold = words.length === 0 || words.some((word) => remark.includes(word));
  const strangers = categories.filter((category) => !usesOf(category).some((use) => `${name}${remark}`.includes(use)));
  return [
    ...(isNameTold ? [] : [nameNotTold(remark, words)]),
    ...strangers.map((category) => contentNotTold(remark, category.secondLevel ?? category.firstLevel)),
  ];
}

function usesOf({ secondLevel, note }: Filed['categories'][number]): readonly string[] {
  return `${secondLevel ?? ''}、${note ?? ''}`.split(SEPARATORS).filter((use) => use.length > 1);
}

function about(remark: string): Pick<NameFinding, 'layer' | 'match' | 'start' | 'end' | 'source' | 'confidence'> {
  return { layer: 'filing', match: remark, start: 0, end: remark.length, source: SOURCE, confidence: 'community' };
}

function nameNotTold(remark: string, words: readonly string[]): NameFinding {
  return {
    ...about(remark),
    ruleId: 'text.name-not-told',
    // No more than a hint: a poetic name beside a clear remark is what one applicant advises.
    severity: 'info',
    message: {
      zh: `备注里没有提到名称里的“${words.join('”“')}”，看起来说的不是一件事。`,
      en: `The remark never mentions “${words.join('”, “')}” of the name; they seem to speak of different things.`,
    },
    fix: { zh: '在备注里写明它和名称是什么关系。', en: 'Say in the remark what the name stands for.' },
  };
}

function contentNotTold(remark: string, content: string): NameFinding {
  return {
    ...about(remark),
    ruleId: 'text.content-not-told',
    severity: 'info',
    message: {
      zh: `名称和备注都没有说到“${content}”这一类的用途。`,
      en: `Neither name nor remark speaks of a use of “${content}”.`,
    },
    fix: {
      zh: '核对一下类目是否选对，或在备注里写上这个用途。',
      en: 'Check the choice, or name the use in the remark.',
    },
  };
}

/** A remark to begin with: what it does, and what it does not. The blanks are for the person to fill. */
export function remarkTemplate({ name, categories }: Omit<Filed, 'remark'>): string {
  const uses = categories.map(({ secondLevel, firstLevel }) => secondLevel ?? firstLevel);
  const kind = uses.length > 0 ? uses.join('、') : '工具';
  return `${name === '' ? '本小程序' : `“${name}”`}是个人自用的${kind}类小程序，用来____，内容由本人整理，数据只保存在用户自己的手机上。不涉及交易和支付，不提供用户发布、评论和聊天，不含广告和推广。`;
}
