export const SCHEDULE_EN = {
  title: 'Dates',
  lead: 'The limits, expected answers and reminders that are to come for this program, all in Beijing time.',
  emptyTitle: 'No dates so far',
  emptyLead: 'They come with steps that have a limit, with what is handed in, and with the validity of papers.',
  download: 'Download a calendar file (.ics)',
  downloadHelp:
    'Calendars of phones and computers import it; importing again updates entries without duplicates. It names the program, but no person and no number.',
  holidays:
    'Working days follow the State Council’s holidays with the weekends worked instead; in years without an announcement Monday to Friday count, and it may be later.',
} as const;
