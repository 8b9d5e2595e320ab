export const SETTINGS_EN = {
  title: 'Settings',
  sections: 'Parts of the settings',
  'section-look': 'Look and language',
  'section-vault': 'Vault',
  'section-backup': 'Backup and export',
  'section-rules': 'Rule pack',
  'section-privacy': 'Proof of privacy',
  look: 'Look',
  lookSystem: 'As the system',
  lookLight: 'Light',
  lookDark: 'Dark',
  language: 'Language',
  languageHelp: 'Terms of the console stay in Chinese.',
  privacy: 'Nothing leaves this computer',
  privacyLead:
    'Beihao has no account and no server, sends no request and looks for no update. Papers and profiles are only in one file on this computer, encrypted as a whole.',
  appVersion: 'Version of the app',
} as const;
