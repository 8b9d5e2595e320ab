/** The log takes codes, ids and durations, never free text: a name cannot end up in it by mistake. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  /** Records a defect and answers the random reference that the person sees. */
  defect(error: unknown): string;
}
