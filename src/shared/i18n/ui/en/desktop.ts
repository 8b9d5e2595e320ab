export const DESKTOP_EN = {
  title: 'Privacy on the desktop',
  lead: 'The screen, notifications and the clipboard are where others see things most easily.',
  protectScreen: 'Keep the window out of screenshots while documents are shown',
  protectScreenHelp:
    'While a page shows documents, this window is blank in screenshots, recordings and shared screens. A telephone pointed at the screen still sees it.',
  protectScreenNotHere: 'Not possible in this way of running: a screenshot shows the documents on the page.',
  reminders: 'Remind me on the desktop when something is due soon',
  remindersHelp:
    'Only how many and how soon, never names or contents, because whoever sees the screen sees the notification. Nothing is shown while the vault is locked.',
  remindersNotHere: 'There are no desktop notifications in this way of running; what is due is in the overview.',
  clipboardClears:
    'What you copy from Beihao is removed from the clipboard after {{seconds}} seconds, unless you copied something else. The clipboard history of the system is beyond its reach.',
  clipboardNotHere:
    'This way of running cannot see the clipboard and so cannot clear it: copy some other text when you are done.',
  safeMode: 'Safe mode: the last two starts failed',
  safeModeMore:
    'This time without graphics acceleration, and without the window position, look and reminders of last time. Your data is unchanged. The next start will be normal; if it fails again, copy the problem report under “About”.',
  restart: 'Restart normally',
  dragOut: 'Drag straight to a folder or to the upload field of a page',
  about: 'About Beihao',
  aboutLead:
    'Beihao prepares, on this computer, what a personal mini program needs for registration, filing and certification. It never goes online.',
  version: 'Version',
  report: 'Problem report',
  reportHelp:
    'If something goes wrong you can send this report to whoever helps you. It holds versions, checks and error codes only; no names, numbers, paths or contents.',
  copyReport: 'Copy problem report',
  showLogs: 'Open the log folder',
};
