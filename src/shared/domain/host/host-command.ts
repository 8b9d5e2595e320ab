/** What the menu or a notification of the host asks of the page: to go to one of its addresses. */
export interface HostCommand {
  readonly kind: 'open';
  /** An address of the page map, e.g. `/settings/update`. */
  readonly address: string;
}
