import type { ComponentType } from 'react';
import { ExportPanel, ImportPanel } from '../../features/backups/archive-panels.tsx';
import { BackupsPanel } from '../../features/backups/backups-panel.tsx';
import { AboutPanel } from '../../features/desktop/about-panel.tsx';
import { DesktopPanel } from '../../features/desktop/desktop-panel.tsx';
import { RulesSection } from '../../features/rules/rules-section.tsx';
import { LookPanel } from '../../features/settings/look-panel.tsx';
import { PrivacyPanel } from '../../features/settings/privacy-panel.tsx';
import { UpdatePanel } from '../../features/update/update-panel.tsx';
import { UnlockWaysPanel } from '../../features/vault/unlock-ways-panel.tsx';
import { ChangePassphrasePanel, RecoveryKeyPanel, VaultPanel } from '../../features/vault/vault-settings.tsx';

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
      <PrivacyPanel />
      <DesktopPanel />
    </>
  );
}

interface Section {
  /** The end of its address, and the end of its text's key. */
  readonly key: 'look' | 'vault' | 'backup' | 'rules' | 'update' | 'privacy' | 'about';
  readonly Content: ComponentType;
}

/** The sections of the settings, in their order. */
export const SETTINGS_SECTIONS: readonly [Section, ...Section[]] = [
  { key: 'look', Content: LookPanel },
  { key: 'vault', Content: VaultSection },
  { key: 'backup', Content: BackupSection },
  { key: 'rules', Content: RulesSection },
  { key: 'update', Content: UpdatePanel },
  { key: 'privacy', Content: PrivacySection },
  { key: 'about', Content: AboutPanel },
];
