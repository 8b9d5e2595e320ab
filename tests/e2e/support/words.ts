import type { ErrorCode } from '../../../src/shared/contract/errors.ts';
import type { Text } from '../../../src/shared/domain/text.ts';
import { describeError } from '../../../src/shared/i18n/errors.ts';
import type { Language } from '../../../src/shared/i18n/language.ts';
import { UI_EN } from '../../../src/shared/i18n/ui/en.ts';
import { UI_ZH, type UiCatalogue } from '../../../src/shared/i18n/ui/zh-cn.ts';

/** The name of every sentence of the pages, as `t` takes it there. */
type Key = { [G in keyof UiCatalogue & string]: `${G}.${keyof UiCatalogue[G] & string}` }[keyof UiCatalogue & string];

/** What the pages say in one language: a test names the sentence and not its words. */
export interface Words {
  readonly language: Language;
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  /** A text that comes with its data. */
  readonly pick: (text: Text) => string;
  /** What happened, of an error. */
  readonly happened: (code: ErrorCode, data: Readonly<Record<string, unknown>>) => string;
}

export function wordsOf(language: Language): Words {
  const catalogue: Readonly<Record<string, Readonly<Record<string, unknown>>>> = language === 'en' ? UI_EN : UI_ZH;
  return {
    language,
    say(key, values = {}) {
      const [group = '', name = ''] = key.split('.');
      const sentence = String(catalogue[group]?.[name]);
      return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value]));
    },
    pick: (text) => (language === 'en' ? text.en : text.zh),
    happened: (code, data) => describeError(code, data, language).happened,
  };
}
