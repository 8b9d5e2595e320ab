import type { ErrorCode } from '../contract/errors.ts';
import type { ErrorText, ErrorTexts } from './error-text.ts';
import { ERRORS_EN } from './errors-en.ts';
import { ERRORS_ZH } from './errors-zh-cn.ts';
import { nameOfField } from './field-names.ts';
import type { Language } from './language.ts';

const TEXTS: Readonly<Record<Language, ErrorTexts>> = { 'zh-CN': ERRORS_ZH, en: ERRORS_EN };

/** One value of the data in words: titles in the language, known codes by name, the rest as it is. */
function inWords(field: string, value: unknown, language: Language): string {
  if (Array.isArray(value))
    return value.map((item) => inWords(field, item, language)).join(language === 'en' ? ', ' : '、');
  if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value) {
    return String(language === 'en' ? value.en : value.zh);
  }
  const text = String(value ?? '');
  if (field !== 'problem' && field !== 'field') return text;
  return nameOfField(text, language) ?? text;
}

function fill(template: string, data: Readonly<Record<string, unknown>>, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, field: string) => inWords(field, data[field], language));
}

/** The two sentences of an error in a language, with the data that travelled along filled in. */
export function describeError(code: ErrorCode, data: unknown, language: Language): ErrorText {
  const text = TEXTS[language][code];
  const fields = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  return { happened: fill(text.happened, fields, language), todo: fill(text.todo, fields, language) };
}
