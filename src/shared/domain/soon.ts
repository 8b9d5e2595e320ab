/** What ends within so many days is said beforehand, on every page and over the command line alike. */
export const SOON_DAYS = 90;
