import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNow } from '../../ui/i18n.ts';
import { type CardWords, sayCard } from './card-words.ts';
import { type Card, useProvinceNames } from './use-board.ts';

/** Says cards in the language of the page; the same function until that changes. */
export function useSayCard(): (card: Card) => CardWords {
  const { t, i18n } = useTranslation();
  const provinceOf = useProvinceNames();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language of `languageNow` is that of `i18n`
  return useCallback(
    (card) => sayCard(card, { t, language: languageNow(), provinceOf }),
    [t, i18n.language, provinceOf],
  );
}
