export const SETTINGS_ZH = {
  title: '设置',
  sections: '设置的各个部分',
  'section-look': '外观与语言',
  'section-vault': '保险库',
  'section-backup': '备份与导出',
  'section-rules': '规则包',
  'section-privacy': '隐私证明',
  look: '外观',
  lookSystem: '跟随系统',
  lookLight: '浅色',
  lookDark: '深色',
  language: '语言',
  languageHelp: '控制台里的用语始终保留中文。',
  privacy: '什么都不会离开这台电脑',
  privacyLead:
    '备好没有账号、没有服务器，不发送任何网络请求，也不检查更新。证件和资料只在这台电脑的一个文件里，整个文件加密。',
  appVersion: '程序版本',
} as const;
