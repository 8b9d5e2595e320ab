import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/i18n/language.ts';
import { UI_EN } from '../../../shared/i18n/ui/en.ts';
import { UI_ZH, type UiCatalogue } from '../../../shared/i18n/ui/zh-cn.ts';
import { readPreference, writePreference } from './preferences.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: UiCatalogue };
  }
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** i18next's own test language: every sentence shows as its key, so that a hard-coded one stands out. */
const TEST_LANGUAGE = 'cimode';

/** Chinese, unless the person chose otherwise: whoever files a mini program reads the console in Chinese. */
function storedLanguage(): Language | typeof TEST_LANGUAGE {
  const stored = readPreference('language');
  return isLanguage(stored) || stored === TEST_LANGUAGE ? stored : 'zh-CN';
}

export function languageNow(): Language {
  if (isLanguage(i18next.language)) return i18next.language;
  return i18next.language === TEST_LANGUAGE ? 'en' : 'zh-CN';
}

export async function changeLanguage(language: Language): Promise<void> {
  writePreference('language', language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Both catalogues are part of the build, so this is ready before the first paint. */
export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'ui',
    resources: { 'zh-CN': { ui: UI_ZH }, en: { ui: UI_EN } },
    // React escapes already; escaping twice would show &amp; in names.
    interpolation: { escapeValue: false },
  });
}
