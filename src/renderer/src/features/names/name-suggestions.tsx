import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { VerdictBadge } from '../../ui/badge.tsx';
import { isComposingKey } from '../../ui/composing.ts';
import { Drafted, type StartedDraft } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type NameSuggestion, useNameSuggestions } from './use-names.ts';

interface SuggestionsProps {
  /** For which program; for nobody in particular without one. */
  readonly programId?: ProgramId;
  /** Takes a name into the field above. */
  readonly onTake: (name: string) => void;
}

function SuggestionRow({
  suggestion,
  onTake,
}: Pick<SuggestionsProps, 'onTake'> & { readonly suggestion: NameSuggestion }) {
  const { t } = useTranslation();
  const { name, verdict, pattern } = suggestion;
  return (
    <li>
      <span className="suggested-name">{name}</span>
      <span className="hint">{t(`names.pattern.${pattern}`)}</span>
      <VerdictBadge verdict={verdict} />
      <Button size="small" aria-label={t('names.takeLabel', { name })} onClick={() => onTake(name)}>
        {t('names.take')}
      </Button>
    </li>
  );
}

function Suggestions({ onTake, start, save }: Pick<SuggestionsProps, 'onTake'> & StartedDraft<string>) {
  const { t } = useTranslation();
  const id = useId();
  const [topic, setTopic] = useState(start);
  const suggestions = useNameSuggestions();
  const ask = () => suggestions.next(topic);
  return (
    <Panel title={t('names.suggestTitle')} lead={t('names.suggestLead')}>
      <div className="stack">
        <div>
          <label className="field-label" htmlFor={id}>
            {t('names.topic')}
          </label>
          <div className="folder-line">
            <Input
              id={id}
              maxLength={30}
              autoComplete="off"
              placeholder={t('names.topicPlaceholder')}
              value={topic}
              onChange={(event) => {
                setTopic(event.target.value);
                save(event.target.value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !isComposingKey(event)) ask();
              }}
            />
            <Button loading={suggestions.isPending} onClick={ask}>
              {suggestions.names.length > 0 ? t('names.suggestMore') : t('names.suggest')}
            </Button>
          </div>
        </div>
        <FailurePanel error={suggestions.error} />
        <p className="visually-hidden" aria-live="polite">
          {suggestions.names.map(({ name }) => name).join(t('common.listSeparator'))}
        </p>
        {suggestions.names.length > 0 ? (
          <ul className="suggestions" aria-label={t('names.suggestTitle')}>
            {suggestions.names.map((suggestion) => (
              <SuggestionRow key={suggestion.name} suggestion={suggestion} onTake={onTake} />
            ))}
          </ul>
        ) : null}
      </div>
    </Panel>
  );
}

/** Names for a topic: none of them is refused by the known rules, and the next batch is other ones. */
export function NameSuggestions({ programId, onTake }: SuggestionsProps) {
  return (
    <Drafted form="name-topic" programId={programId ?? null} initial="">
      {(draft) => <Suggestions {...draft} onTake={onTake} />}
    </Drafted>
  );
}
