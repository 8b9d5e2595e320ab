import type { DesktopChoices } from '../../shared/contract/host.ts';
import type { Vault } from './ports/vault.ts';

/** The settings by their names in the vault; what was never chosen is on. */
const SETTINGS = { protectScreen: 'desktop.protectScreen', reminders: 'desktop.reminders' } as const;

/** What the person chose for the desktop. Needs the open vault. */
export function readChoices(vault: Vault): DesktopChoices {
  const { settings } = vault.store();
  const isOn = (name: string) => settings.find(name) !== false;
  return { protectScreen: isOn(SETTINGS.protectScreen), reminders: isOn(SETTINGS.reminders) };
}

/** Changes what is named and leaves the rest as it was. */
export function writeChoices(vault: Vault, next: { readonly [K in keyof DesktopChoices]?: boolean | undefined }): void {
  const { settings } = vault.store();
  for (const name of ['protectScreen', 'reminders'] as const) {
    const value = next[name];
    if (value !== undefined) settings.save(SETTINGS[name], value);
  }
}
