import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OwnWord } from '../../../../shared/domain/naming/own-word.ts';
import { api } from '../../api/query.ts';

/** The words of this vault: the person's own, and those that a refusal named. */
export type OwnWords = Awaited<ReturnType<typeof api.programNames.words.call>>;
export type NewOwnWord = Omit<OwnWord, 'at'>;

const SECONDS = 20;

/** The words, with the ways to add one and to take one away again, which can be undone for a while. */
export function useOwnWords() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const query = useQuery(api.programNames.words.queryOptions());
  const refresh = () => queries.invalidateQueries({ queryKey: api.programNames.key() });
  const add = useMutation(api.programNames.addWord.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(api.programNames.removeWord.mutationOptions({ onSuccess: refresh }));

  function offerUndo({ at: _, ...word }: OwnWord): void {
    const key = `own-word ${word.layer} ${word.word}`;
    const putBack = () => {
      notification.destroy(key);
      add.mutate(word);
    };
    notification.success({
      key,
      title: t('names.wordRemoved', { word: word.word }),
      duration: SECONDS,
      placement: 'bottomRight',
      actions: <Button onClick={putBack}>{t('removals.undo')}</Button>,
    });
  }

  return {
    data: query.data,
    error: query.error ?? add.error ?? remove.error,
    isAdding: add.isPending,
    add: (word: NewOwnWord, onSuccess: () => void) => add.mutate(word, { onSuccess }),
    remove: (word: OwnWord) =>
      remove.mutate({ word: word.word, layer: word.layer }, { onSuccess: () => offerUndo(word) }),
  };
}
