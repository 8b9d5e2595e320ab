/** One look at the ground the app stands on: a name, whether it is well, and what was seen (no personal data). */
export interface DiagnosticCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Self-checks of runtime, native modules, fonts and rule pack (`doctor`). */
export interface Diagnostics {
  run(): Promise<readonly DiagnosticCheck[]>;
}
