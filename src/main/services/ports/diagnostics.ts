/** One look at the ground the app stands on: a name, whether it is well, and what was seen (no personal data). */
export interface DiagnosticCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Self-checks of runtime, native modules, fonts and rule pack (`doctor`), and what the log says. */
export interface Diagnostics {
  run(): Promise<readonly DiagnosticCheck[]>;
  readonly logFolder: string;
  /** The last defects in the log, the newest last: names of errors and places in our code, nothing of the person's. */
  recentDefects(): readonly string[];
}
