/** One entry of a calendar file, in the language that was asked for. */
export interface CalendarEntry {
  readonly key: string;
  readonly when: { readonly kind: 'instant'; readonly at: string } | { readonly kind: 'day'; readonly on: string };
  readonly title: string;
  readonly note: string | null;
}

/** Writes entries as iCalendar (RFC 5545). Instants are written in UTC, so that no zone of a machine can shift them. */
export interface CalendarWriter {
  /** `writtenAt` goes into the file: the same entries and instant give the same text. */
  write(entries: readonly CalendarEntry[], writtenAt: Date): string;
}
