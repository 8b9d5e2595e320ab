import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Drafted, type StartedDraft } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LookUps } from './look-ups.tsx';
import { NameSuggestions } from './name-suggestions.tsx';
import { NameAnnouncement, NameVerdict } from './name-verdict.tsx';
import { useNameCheck } from './use-names.ts';
import { useToldText } from './use-told-text.ts';

function LiveCheck({ start, save }: StartedDraft<string>) {
  const { t } = useTranslation();
  const id = useId();
  const typed = useToldText(start, save);
  const { check, error } = useNameCheck(typed.settled, null);
  return (
    <>
      <Panel title={t('names.oneTitle')}>
        <div className="stack">
          <div>
            <label className="field-label" htmlFor={id}>
              {t('names.oneLabel')}
            </label>
            <Input id={id} size="large" autoComplete="off" aria-describedby={`${id}-help`} {...typed.bind} />
            <p className="hint" id={`${id}-help`}>
              {check ? t('names.inputHelpUnits', { total: check.units }) : t('names.inputHelp')}
            </p>
          </div>
          <FailurePanel error={error} />
          {check ? <NameVerdict check={check} /> : <p className="hint">{t('names.emptyHint')}</p>}
          {check ? <LookUps name={check.name} /> : null}
          <NameAnnouncement check={check} />
        </div>
      </Panel>
      <NameSuggestions onTake={typed.setValue} />
    </>
  );
}

/** One name, judged while it is typed, for nobody in particular. */
export function NameLiveCheck() {
  return (
    <Drafted form="one-name" initial="">
      {(draft) => <LiveCheck {...draft} />}
    </Drafted>
  );
}
