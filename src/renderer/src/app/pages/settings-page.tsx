import { useTranslation } from 'react-i18next';
import { ExportPanel, ImportPanel } from '../../features/backups/archive-panels.tsx';
import { BackupsPanel } from '../../features/backups/backups-panel.tsx';
import { LookPanel } from '../../features/settings/look-panel.tsx';
import { PrivacyPanel } from '../../features/settings/privacy-panel.tsx';
import { RulesPanel } from '../../features/settings/rules-panel.tsx';
import { UnlockWaysPanel } from '../../features/vault/unlock-ways-panel.tsx';
import { ChangePassphrasePanel, RecoveryKeyPanel, VaultPanel } from '../../features/vault/vault-settings.tsx';
import { Page } from '../../ui/page.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.title')}>
      <div className="stack">
        <PrivacyPanel />
        <LookPanel />
        <VaultPanel />
        <UnlockWaysPanel />
        <div className="pair">
          <ChangePassphrasePanel />
          <RecoveryKeyPanel />
        </div>
        <BackupsPanel />
        <div className="pair">
          <ExportPanel />
          <ImportPanel />
        </div>
        <RulesPanel />
      </div>
    </Page>
  );
}
