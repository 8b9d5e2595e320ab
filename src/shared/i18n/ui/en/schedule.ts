export const SCHEDULE_EN = {
  title: 'Dates',
  lead: 'The deadlines, expected answers and reminders ahead for this program, all in Beijing time.',
  emptyTitle: 'No dates so far',
  emptyLead: 'They come with steps that have a limit, with what is handed in, and with the validity of documents.',
  download: 'Save a calendar file (.ics)',
  downloadHelp:
    'Phone and computer calendars can import it; importing again updates entries without duplicates. It names the program, but no person and no number.',
  holidays:
    'Working days follow the State Council’s holiday calendar, including its make-up working days; for years not announced yet, Monday to Friday are counted, so the real date may be later.',
} as const;
