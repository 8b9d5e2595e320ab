import { ageOn, type CalendarDate } from '../calendar-date.ts';
import type { Finding } from '../finding.ts';
import type { ProvinceRule } from '../rules/rule-pack.ts';

const SOURCE = 'https://developers.weixin.qq.com/minigame/en/introduction/guide.html';
const ADULT = 18;

/** Whoever is under 18 cannot register, whatever a province says about filing websites. Empty from 18 on. */
export function describeAge(
  birthDate: CalendarDate,
  date: CalendarDate,
  province: ProvinceRule | undefined,
): Finding[] {
  if (ageOn(birthDate, date) >= ADULT) return [];
  const limit = province?.minAge ?? null;
  const aside =
    limit === null || limit >= ADULT
      ? ''
      : `（${province?.name}网站备案写的年龄下限是 ${limit} 周岁，但注册账号仍须年满 ${ADULT} 周岁。）`;
  return [
    {
      ruleId: 'age.under-18',
      severity: 'reject',
      message: {
        zh: '未满 18 周岁不能注册个人小程序。',
        en: 'Nobody under 18 can register a mini program as an individual.',
      },
      fix: {
        zh: `请由监护人作为主体注册和备案。${aside}`,
        en: 'Let a guardian register and file as the subject; a lower age limit of a province’s website filing does not help.',
      },
      source: SOURCE,
      confidence: 'official',
    },
  ];
}
