import type { Verdict } from '../finding.ts';
import { checkName, type NameCheck, type NameContext } from './check-name.ts';

/** Kinds of names that got through, each with the case that it follows (DOMAIN.md 1.2). */
export const NAME_PATTERNS = ['personal-record', 'study-tool', 'nickname-helper', 'poetic-note', 'poetic'] as const;
export type NamePattern = (typeof NAME_PATTERNS)[number];

/** A name that nothing known speaks against, or only a warning. */
export interface NameSuggestion {
  readonly name: string;
  readonly verdict: Verdict;
  readonly pattern: NamePattern;
}

/** What names are wanted for. The same request gives the same names; another seed gives others. */
export interface SuggestionRequest {
  readonly topic: string;
  readonly count: number;
  readonly seed: number;
}

/** Words of trades, and what a person who does the same at home would write. */
const PLAIN_WORDS: Readonly<Record<string, string>> = {
  瑜伽: '拉伸',
  普拉提: '核心练习',
  健身: '锻炼',
  火锅: '晚饭',
  奶茶: '甜饮',
  美甲: '指甲花样',
  民宿: '旅途',
  预约: '日程',
  培训: '练习',
  教育: '学习',
  理财: '存钱',
  投资: '存钱',
  游戏: '谜题',
  视频: '画面',
  新闻: '见闻',
  医疗: '身体',
  购物: '采买',
  外卖: '晚饭',
  维修: '修补',
  装修: '家里',
  设计: '图样',
  交流: '口语',
  论坛: '心得',
  社区: '邻里',
  博客: '随笔',
  养殖: '小鱼',
  保险: '家事',
};
const RECORDS = ['小记', '手记', '随记', '小本子', '记录本子', '小账', '小抄', '册页', '日积', '手札'];
const TOOLS = [
  '练习本子',
  '自学小抄',
  '知识小抄',
  '自习册',
  '入门笔记',
  '实战笔记',
  '复习卡片',
  '知识学习本',
  '小测本子',
];
const HELPERS = ['小帮手', '小助手', '小管账', '小搭档', '小跟班'];
const POETIC = [
  ...[
    '半亩',
    '拾光',
    '一粟',
    '听雨',
    '松间',
    '云边',
    '渡口',
    '青禾',
    '小满',
    '萤火',
    '折枝',
    '山月',
    '晚风',
    '候鸟',
    '溪畔',
  ],
  ...[
    '纸鸢',
    '木槿',
    '白露',
    '阑珊',
    '知返',
    '南枝',
    '微澜',
    '拾穗',
    '朝露',
    '归燕',
    '晴窗',
    '疏影',
    '苔痕',
    '星垂',
    '麦垛',
  ],
];
const NOTES = ['小笺', '札记', '拾遗', '手账', '随记', '小集', '册页'];
const FIRST = ['我的', '每日', '一页', '慢慢', '随手', '家里的'];
/** So many are looked at for each that is wanted: some fall through, and the warned come last. */
const TRIES = 40;
const LONGEST_TOPIC = 6;
const NOT_A_LETTER = /[^\p{Script=Han}a-zA-Z0-9]/gu;
const SAMPLE_RULE = 'B11';

/** Names for a topic that the engine does not refuse: different ones, those without any finding first. */
export function suggestNames(
  { topic, count, seed }: SuggestionRequest,
  context: NameContext,
): readonly NameSuggestion[] {
  const random = seeded(seed);
  const plain = plainTopic(topic, context);
  const seen = new Set<string>();
  const good: NameSuggestion[] = [];
  const doubtful: NameSuggestion[] = [];
  for (let turn = 0; turn < count * TRIES && good.length < count; turn += 1) {
    const pattern = NAME_PATTERNS[turn % NAME_PATTERNS.length] ?? 'poetic';
    const name = makeName(pattern, plain, random);
    if (name === null || seen.has(name)) continue;
    seen.add(name);
    const check = checkName(name, context);
    if (check.verdict === 'reject' || isSample(check)) continue;
    (check.verdict === 'ok' ? good : doubtful).push({ name, verdict: check.verdict, pattern });
  }
  return [...good, ...doubtful].slice(0, count);
}

function isSample({ findings }: NameCheck): boolean {
  return findings.some(({ ruleId }) => ruleId === SAMPLE_RULE);
}

/** The topic without what would be refused in any name: a trade's word gives way to a plain one, or is left out. */
function plainTopic(topic: string, context: NameContext): string {
  let plain = topic.normalize('NFKC').replaceAll(NOT_A_LETTER, '');
  for (const [word, other] of Object.entries(PLAIN_WORDS)) plain = plain.replaceAll(word, other);
  const { findings } = checkName(plain, context);
  const refused = findings.filter(({ severity, start, end }) => severity === 'reject' && end - start < plain.length);
  for (const { start, end } of refused.toSorted((a, b) => b.start - a.start)) {
    plain = plain.slice(0, start) + plain.slice(end);
  }
  const short = [...plain].slice(0, LONGEST_TOPIC).join('');
  return checkName(`${short}小记`, context).verdict === 'reject' ? '' : short;
}

function makeName(pattern: NamePattern, topic: string, random: () => number): string | null {
  if (pattern === 'poetic') return `${pick(POETIC, random)}${pick(NOTES, random)}`;
  if (topic === '') return null;
  if (pattern === 'poetic-note') return `${pick(POETIC, random)}${topic}${pick(NOTES, random)}`;
  if (pattern === 'study-tool') return `${topic}${pick(TOOLS, random)}`;
  if (pattern === 'nickname-helper') return `${nickname(topic, random)}${pick(HELPERS, random)}`;
  return `${pick(FIRST, random)}${topic}${pick(RECORDS, random)}`;
}

/** 渔业养殖智能管家 was refused, 渔儿小助手 got through: one character of the topic, made a pet name of. */
function nickname(topic: string, random: () => number): string {
  const characters = [...topic].filter((each) => /\p{Script=Han}/u.test(each));
  const character = characters.length === 0 ? topic : pick(characters, random);
  return random() < 0.5 ? `${character}儿` : `阿${character}`;
}

function pick(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? '';
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
