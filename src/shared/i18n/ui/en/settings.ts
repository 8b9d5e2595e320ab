export const SETTINGS_EN = {
  title: 'Settings',
  look: 'Look',
  lookSystem: 'As the system',
  lookLight: 'Light',
  lookDark: 'Dark',
  language: 'Language',
  languageHelp: 'Terms of the console stay in Chinese.',
  privacy: 'Nothing leaves this computer',
  privacyLead:
    'Beihao has no account and no server, sends no request and looks for no update. Papers and profiles are only in the folder below, encrypted as a whole.',
  rules: 'Rule pack',
  rulesLead:
    'Every rule says where it was read and how sure it is; what is not confirmed only warns and never rejects alone.',
  rulesVersion: 'Version',
  rulesDate: 'Date',
  rulesList: 'Naming rules',
  rulesOpen: 'All {{total}} naming rules',
  colRule: 'Rule',
  colSource: 'Source',
  appVersion: 'Version of the app',
  filter: 'Search the rules',
} as const;
