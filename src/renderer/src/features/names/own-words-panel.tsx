import { useTranslation } from 'react-i18next';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatDay } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { OwnWordForm } from './own-word-form.tsx';
import { type OwnWords, useOwnWords } from './use-own-words.tsx';

interface WordTableProps {
  readonly words: OwnWords;
  readonly onRemove: (word: OwnWords['words'][number]) => void;
}

function WordTable({ words: { words, refused }, onRemove }: WordTableProps) {
  const { t, i18n } = useTranslation();
  return (
    <table className="results own-words" aria-label={t('names.ownWords')}>
      <thead>
        <tr>
          <th scope="col">{t('names.word')}</th>
          <th scope="col">{t('names.wordEffect')}</th>
          <th scope="col">{t('names.wordFrom')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('names.wordRemove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map((word) => (
          <tr key={`${word.layer} ${word.word}`}>
            <td lang="zh-CN">{word.word}</td>
            <td>
              {t(`names.${word.layer}`)} · {t(`verdict.${word.severity}`)}
            </td>
            <td>{word.note === '' ? t('names.wordOwn') : word.note}</td>
            <td>
              <WriteButton
                size="small"
                aria-label={t('names.wordRemoveLabel', { word: word.word })}
                onClick={() => onRemove(word)}
              >
                {t('names.wordRemove')}
              </WriteButton>
            </td>
          </tr>
        ))}
        {refused.map(({ word, at }) => (
          <tr key={`refused ${word}`}>
            <td lang="zh-CN">{word}</td>
            <td>
              {t('names.platform')} · {t('verdict.warn')}
            </td>
            <td>{t('names.wordRefused', { day: formatDay(at, i18n.language) })}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 自己的词: words of this vault, one's own and those that a refusal named. They count for every program. */
export function OwnWordsPanel() {
  const { t } = useTranslation();
  const own = useOwnWords();
  const { data } = own;
  const isEmpty = data !== undefined && data.words.length + data.refused.length === 0;
  return (
    <Panel title={t('names.ownWords')} lead={t('names.ownWordsLead')}>
      <div className="stack">
        <FailurePanel error={own.error} />
        {isEmpty ? <p className="hint">{t('names.noOwnWords')}</p> : null}
        {data && !isEmpty ? <WordTable words={data} onRemove={own.remove} /> : null}
        <OwnWordForm isSaving={own.isAdding} onAdd={own.add} />
      </div>
    </Panel>
  );
}
