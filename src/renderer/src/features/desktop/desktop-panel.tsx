import { Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../../api/use-host.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useChoices, useChoose } from './use-desktop.ts';

interface ChoiceProps {
  readonly label: string;
  readonly help: string;
  readonly isOn: boolean;
  /** False where the host has no such thing: the reason stands in the help. */
  readonly isPossible: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({ label, help, isOn, isPossible, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="row">
      <Switch
        checked={isOn && isPossible}
        disabled={!isPossible}
        onChange={onChange}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
      />
      <div>
        <span id={`${id}-label`}>{label}</span>
        <p id={`${id}-help`} className="hint">
          {help}
        </p>
      </div>
    </div>
  );
}

/** What the desktop does for the privacy of the person: screenshots, notifications, clipboard. */
export function DesktopPanel() {
  const { t } = useTranslation();
  const host = useHostInfo();
  const choices = useChoices();
  const choose = useChoose();
  const seconds = host?.clipboardClearsAfterSeconds ?? null;
  return (
    <Panel title={t('desktop.title')} lead={t('desktop.lead')}>
      <QueryView query={choices}>
        {({ protectScreen, reminders }) => (
          <div className="stack">
            <Choice
              label={t('desktop.protectScreen')}
              help={host?.canProtectScreen ? t('desktop.protectScreenHelp') : t('desktop.protectScreenNotHere')}
              isOn={protectScreen}
              isPossible={host?.canProtectScreen ?? false}
              onChange={(isOn) => choose.mutate({ protectScreen: isOn })}
            />
            <Choice
              label={t('desktop.reminders')}
              help={host?.canNotify ? t('desktop.remindersHelp') : t('desktop.remindersNotHere')}
              isOn={reminders}
              isPossible={host?.canNotify ?? false}
              onChange={(isOn) => choose.mutate({ reminders: isOn })}
            />
            <p className="hint">
              {seconds === null ? t('desktop.clipboardNotHere') : t('desktop.clipboardClears', { seconds })}
            </p>
            <FailurePanel error={choose.error} />
          </div>
        )}
      </QueryView>
    </Panel>
  );
}
