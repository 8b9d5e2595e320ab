import type { TFunction } from 'i18next';
import type { BoardCard } from '../../../../shared/domain/board/board-card.ts';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import { nameOfField } from '../../../../shared/i18n/field-names.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { formatDaysAway } from '../../ui/format.ts';
import { type ProgramWords, sayProgram } from '../../ui/program-words.ts';

const NAMED_FIELDS = 2;

/** One thing that a filing lacks or that ends, and where it is mended. */
export interface NeedWords {
  readonly kind: 'missing' | 'ending' | 'ended';
  readonly to: string;
  readonly say: string;
}

/** Everything that a card says, in the language of the page. */
export interface CardWords {
  /** The tail of the number, and the province. */
  readonly facts: readonly [string, string];
  readonly programs: readonly ProgramWords[];
  readonly others: string;
  readonly needs: readonly NeedWords[];
}

/** What the sentences are made with. */
export interface Speech {
  readonly t: TFunction;
  readonly language: Language;
  readonly provinceOf: (code: string) => string | undefined;
}

const pick = ({ language }: Speech, text: Text): string => (language === 'en' ? text.en : text.zh);

function sayFields(missing: BoardCard['missingFields'], { t, language }: Speech): string {
  const named = missing.slice(0, NAMED_FIELDS).map((field) => nameOfField(field, language) ?? field);
  const fields = named.join(t('common.andSeparator'));
  const total = missing.length;
  return total > NAMED_FIELDS ? t('board.missingMany', { fields, total }) : t('board.missing', { what: fields });
}

/** What ends, in days: negative ones have passed. */
function sayEnding({ subject, daysLeft }: BoardCard['expiring'][number], speech: Speech): string {
  const { t, language } = speech;
  const what = subject === 'id-card' ? t('board.idCard') : pick(speech, DOCUMENT_KIND_NAMES[subject]);
  if (daysLeft < 0) return t('board.ended', { what });
  return t('board.ends', { what, when: formatDaysAway(daysLeft, language) });
}

function sayNeeds(card: BoardCard, speech: Speech): NeedWords[] {
  const { t } = speech;
  const [[slot], [field], [expiry]] = [card.missingSlots, card.missingFields, card.expiring];
  const of = `/applicants/${card.id}`;
  const needs: NeedWords[] = [];
  if (slot) {
    const what = card.missingSlots.map(({ label }) => pick(speech, label)).join(t('common.listSeparator'));
    needs.push({ kind: 'missing', to: `${of}/documents#slot-${slot.id}`, say: t('board.missing', { what }) });
  }
  if (field)
    needs.push({ kind: 'missing', to: `${of}/profile#field-${field}`, say: sayFields(card.missingFields, speech) });
  if (expiry) {
    const to = expiry.subject === 'id-card' ? `${of}/profile#field-idValidTo` : `${of}/documents`;
    needs.push({ kind: expiry.daysLeft < 0 ? 'ended' : 'ending', to, say: sayEnding(expiry, speech) });
  }
  return needs;
}

/** What a card says of one person: whose papers, which step, what is missing, what ends. */
export function sayCard(card: BoardCard, speech: Speech): CardWords {
  const { t, provinceOf } = speech;
  const number = card.idNumberTail
    ? t('applicants.numberTail', { tail: card.idNumberTail })
    : t('applicants.noIdNumber');
  const others = card.programCount - card.programs.length;
  return {
    facts: [number, provinceOf(card.filingProvince) ?? t('applicants.noProvince')],
    programs: card.programs.map((program) => sayProgram(program, speech)),
    others: others > 0 ? t('board.otherPrograms', { total: others }) : '',
    needs: sayNeeds(card, speech),
  };
}
