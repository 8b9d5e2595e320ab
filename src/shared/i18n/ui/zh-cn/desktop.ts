export const DESKTOP_ZH = {
  title: '桌面上的隐私',
  lead: '屏幕、通知和剪贴板是最容易让别人看到的地方。',
  protectScreen: '显示证件时，不让截屏和录屏拍到窗口',
  protectScreenHelp: '页面上有证件图片时，截图、录屏和共享屏幕里这个窗口是空白的。手机对着屏幕拍照拦不住。',
  protectScreenNotHere: '这种运行方式做不到：截图会拍到页面上的证件。',
  reminders: '快到期时在桌面上提醒',
  remindersHelp: '只说有几项、多久到期，不写姓名和内容，因为谁看到屏幕都能看到通知。保险库锁着时不提醒。',
  remindersNotHere: '这种运行方式没有桌面通知；到期的事在总览里。',
  clipboardClears:
    '从备好复制的内容，{{seconds}} 秒后会从剪贴板清除；这期间复制了别的内容就不动它。系统自带的剪贴板历史不归备好管。',
  clipboardNotHere: '这种运行方式看不到剪贴板，不能替你清除：用完请复制一段别的文字。',
  safeMode: '安全模式：前两次都没能正常启动',
  safeModeMore:
    '这次没有使用显卡加速，也没有沿用上次的窗口位置、外观和提醒。数据没有变化。下次启动会恢复正常；如果又打不开，请在“关于”里复制问题报告。',
  restart: '正常重启',
  dragOut: '可以直接拖到文件夹或网页的上传框里',
  about: '关于备好',
  aboutLead: '备好在这台电脑上备齐个人小程序注册、备案和认证的材料，从不联网。',
  version: '程序版本',
  report: '问题报告',
  reportHelp:
    '遇到问题时，可以把下面这份报告发给帮你的人。里面只有版本、检查结果和错误代码，没有姓名、号码、路径和内容。',
  copyReport: '复制问题报告',
  showLogs: '打开日志文件夹',
} as const;
