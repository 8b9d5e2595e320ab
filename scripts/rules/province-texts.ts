import type { Text } from '../../src/shared/domain/text.ts';

/** Where the sources contradict each other, by province code, told in both languages. */
export const CONFLICT_TEXTS: Readonly<Record<string, Text>> = {
  '150000': {
    zh: '2017 年的说明接受暂住证或居住证，之后的说明都不接受',
    en: 'A text of 2017 took residence permits; later texts refuse',
  },
  '210000': {
    zh: '云厂商的说明没有提到，2025 年的一篇博客说要居住证明',
    en: 'Vendor texts are silent; a blog of 2025 says proof of address',
  },
  '230000': {
    zh: '2017 年说只限本省身份证，约 2019 年没有提到，2025 年的博客说要居住证明',
    en: '2017: local ID only; about 2019: silent; a blog of 2025: proof of address',
  },
  '360000': {
    zh: '约 2019 年只限本省身份证，2025 年的说明接受居住证',
    en: 'About 2019: local ID only; a text of 2025 takes a residence permit',
  },
  '370000': { zh: '年龄下限：2025 年写 17 周岁，2017 年写 18 周岁', en: 'Minimum age 17 (2025) or 18 (2017)' },
  '410000': { zh: '2025 年的一篇博客说接受居住证明', en: 'A blog of 2025 says that a proof of address is accepted' },
  '430000': { zh: '云厂商的说明没有提到居住证明', en: 'Vendor texts say nothing about a proof of residence' },
  '440000': { zh: '约 2019 年的说明没有居住证明的要求', en: 'A text of about 2019 had no residence rule' },
  '510000': { zh: '约 2019 年的说明没有提到', en: 'A text of about 2019 is silent' },
  '520000': {
    zh: '2017 年的说明自相矛盾；2025 年的说明不支持跨市',
    en: 'The text of 2017 contradicts itself; 2025: not across cities',
  },
  '610000': { zh: '2025 年的一篇博客说要居住证明', en: 'A blog of 2025 says that a proof of address is needed' },
};

/** What a province is told to say about names, by province code (all about websites). */
export const NAME_LIMIT_TEXTS: Readonly<Record<string, readonly Text[]>> = {
  '110000': [
    {
      zh: '同一主体已备过的名称不能再用，应做变更',
      en: 'A name that the same subject filed before is refused; file a change instead',
    },
    {
      zh: '据报不能用：合伙、评论、中心、售后、学院、社团、博客、论坛、社区、返现、团购',
      en: 'Reported as refused： 合伙， 评论， 中心， 售后， 学院， 社团， 博客， 论坛， 社区， 返现， 团购',
    },
  ],
  '310000': [{ zh: '名称不可为纯英文', en: 'The name must not be Latin only' }],
  '320000': [
    {
      zh: '2017 年曾要求个人网站名为“……的个人博客/个人主页”，之后的说明没有再提',
      en: 'A rule of 2017 wanted “…的个人博客/个人主页”; later texts do not repeat it',
    },
  ],
  '410000': [
    {
      zh: '不允许以个人网站、个人、域名、人名命名；禁止中华、中国；个人不能备案导航类',
      en: 'No 个人网站, 个人, domains or person names; no 中华 or 中国; no navigation sites',
    },
  ],
  '440000': [
    {
      zh: '纯中文或中英文，反映内容、不侵权、与身份资质匹配',
      en: 'Chinese, or Chinese and Latin; shows the content, infringes nothing, fits the person',
    },
  ],
  '460000': [
    { zh: '个人不能用“国字号”和行政区划地名命名', en: 'No state words and no names of administrative regions' },
  ],
  '510000': [
    {
      zh: '三个字以上；不能用域名、英文、姓名、数字命名',
      en: 'Three characters or more; no domain, Latin, person name or digits',
    },
  ],
  '530000': [
    {
      zh: '不可用具有行政意义的名称，如“怒江网”；个人不能做论坛、博客互动栏目',
      en: 'No names with an administrative sense; no forum or blog interaction',
    },
  ],
};
