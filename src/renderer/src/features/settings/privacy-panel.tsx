import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';
import { useAppVersion } from './use-settings.ts';

/** The promise in plain words, and the version that gives it. */
export function PrivacyPanel() {
  const { t } = useTranslation();
  const version = useAppVersion();
  return (
    <Panel
      title={t('settings.privacy')}
      lead={t('settings.privacyLead')}
      extra={version ? <span className="hint">{`${t('settings.appVersion')} ${version}`}</span> : null}
    >
      {null}
    </Panel>
  );
}
