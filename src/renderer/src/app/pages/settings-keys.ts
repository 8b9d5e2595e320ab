/** The sections of the settings in their order: each is the end of an address and of its text's key. */
export const SETTINGS_KEYS = ['look', 'vault', 'backup', 'rules', 'update', 'privacy', 'about'] as const;
export type SettingsKey = (typeof SETTINGS_KEYS)[number];
