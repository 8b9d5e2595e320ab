export const PRIVACY_EN = {
  count: 'Outside requests: {{total}}',
  program: 'The program',
  programLead: 'Beihao closes every way to the network when it starts; any attempt is refused and listed here.',
  page: 'The page',
  pageLead: 'All requests of this page, as the browser recorded them.',
  here: 'To this computer itself: {{total}} (the page’s files and the program behind it)',
  since: 'Watched since {{when}}: {{parts}}.',
  unwatched: 'Nothing is watched in this way of running.',
  browser: 'You are using Beihao in a browser: the browser’s own updates and syncing are neither seen nor stopped.',
  'part-page': 'page',
  'part-program': 'main program',
  'part-thread': 'threads for images and PDF',
  yourself: 'See for yourself',
  yourselfLead:
    'Pull the cable or switch off Wi-Fi: everything in Beihao works as before. You can also deny it the network in the system’s firewall.',
} as const;
