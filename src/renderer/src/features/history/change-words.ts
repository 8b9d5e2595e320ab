import type { TFunction } from 'i18next';
import { ID_KIND_NAMES } from '../../../../shared/domain/applicants/applicant.ts';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import type { FieldChange } from '../../../../shared/domain/history/history.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import { nameOfField } from '../../../../shared/i18n/field-names.ts';
import type { Language } from '../../../../shared/i18n/language.ts';

/** What the sentences are made with. */
export interface Speech {
  readonly t: TFunction;
  readonly language: Language;
  readonly provinceOf: (code: string) => string | undefined;
  readonly stepOf: (id: string) => Text | undefined;
  readonly categoryOf: (id: string) => Text | undefined;
}

/** A change as a person reads it; without `after`, that it changed is all there is to say, and without `before`, it was not there. */
export interface ChangeWords {
  readonly field: string;
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** Coordinates and fingerprints say nothing to anybody, and a refusal is read on its own page. */
const UNTOLD = /^(sha256|refusal\.(?!text$|name$).+)$/;
const WITHOUT_VALUES: ReadonlySet<string> = new Set(['edit']);
const STEP = /^step\.(.+)$/;
/** What is stored as a word of the code; anything else is what somebody typed. */
const CODED = {
  kind: DOCUMENT_KIND_NAMES as Readonly<Record<string, Text>>,
  idKind: ID_KIND_NAMES as Readonly<Record<string, Text>>,
} as const;

function inLanguage(text: Text | undefined, language: Language): string | undefined {
  if (!text) return undefined;
  return language === 'en' ? text.en : text.zh;
}

function sayCategories(value: string, { language, categoryOf, t }: Speech): string {
  const ids = value.match(/\d+/g) ?? [];
  return ids.map((id) => inLanguage(categoryOf(id), language) ?? id).join(t('common.listSeparator'));
}

function sayValue(field: string, value: string | null, speech: Speech): string {
  const { t, language, provinceOf } = speech;
  if (value === null || value === '' || value === '[]') return t('common.notFilled');
  if (STEP.test(field)) return t(`checklist.${value}`, { defaultValue: value });
  if (field === 'kind' || field === 'idKind') return inLanguage(CODED[field][value], language) ?? value;
  if (field === 'verdict') return t(`verdict.${value}`, { defaultValue: value });
  if (field === 'preApproval') return t(`filing.${value}`, { defaultValue: value });
  if (field === 'filingProvince') return provinceOf(value) ?? value;
  if (field === 'categoryIds') return sayCategories(value, speech);
  return value;
}

/** What changed, in words: codes by their names. Undefined for what nobody needs to read. */
export function sayChange({ field, before, after }: FieldChange, speech: Speech): ChangeWords | undefined {
  if (UNTOLD.test(field)) return undefined;
  const { language, stepOf } = speech;
  const step = STEP.exec(field)?.[1];
  const name = (step === undefined ? nameOfField(field, language) : inLanguage(stepOf(step), language)) ?? field;
  if (WITHOUT_VALUES.has(field)) return { field, name };
  const told = { field, name, after: sayValue(field, after, speech) };
  return before === null ? told : { ...told, before: sayValue(field, before, speech) };
}
