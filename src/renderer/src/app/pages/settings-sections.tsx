import type { ComponentType } from 'react';
import { ExportPanel, ImportPanel } from '../../features/backups/archive-panels.tsx';
import { BackupsPanel } from '../../features/backups/backups-panel.tsx';
import { AboutPanel } from '../../features/desktop/about-panel.tsx';
import { DesktopPanel } from '../../features/desktop/desktop-panel.tsx';
import { PrivacyProof } from '../../features/privacy/privacy-proof.tsx';
import { RulesSection } from '../../features/rules/rules-section.tsx';
import { LookPanel } from '../../features/settings/look-panel.tsx';
import { UpdatePanel } from '../../features/update/update-panel.tsx';
import { UnlockWaysPanel } from '../../features/vault/unlock-ways-panel.tsx';
import { ChangePassphrasePanel, RecoveryKeyPanel, VaultPanel } from '../../features/vault/vault-settings.tsx';
import type { SettingsKey } from './settings-keys.ts';

function VaultSection() {
  return (
    <>
      <VaultPanel />
      <UnlockWaysPanel />
      <ChangePassphrasePanel />
      <RecoveryKeyPanel />
    </>
  );
}

function BackupSection() {
  return (
    <>
      <BackupsPanel />
      <ExportPanel />
      <ImportPanel />
    </>
  );
}

function PrivacySection() {
  return (
    <>
      <PrivacyProof />
      <DesktopPanel />
    </>
  );
}

/** What each section of the settings holds. */
export const SETTINGS_SECTIONS: Readonly<Record<SettingsKey, ComponentType>> = {
  look: LookPanel,
  vault: VaultSection,
  backup: BackupSection,
  rules: RulesSection,
  update: UpdatePanel,
  privacy: PrivacySection,
  about: AboutPanel,
};
