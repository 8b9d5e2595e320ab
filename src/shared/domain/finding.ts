import type { Text } from './text.ts';

/** How bad a finding is: `reject` will be refused, `warn` may be, `info` is good to know. */
export const SEVERITIES = ['reject', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How sure a fact is (DOMAIN.md): read at the source, told by a cloud vendor, told by applicants, not confirmed. */
export const CONFIDENCES = ['official', 'vendor', 'community', 'unconfirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The answer of a check as a whole. */
export const VERDICTS = ['ok', 'warn', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One result of one rule: what was found, what to do, and who says so. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly fix: Text;
  /** Where the rule was read; "备好" for checks that are the app's own. */
  readonly source: string;
  readonly confidence: Confidence;
}

/** The verdict that a list of findings adds up to. Nothing found is `ok`; `info` does not count. */
export function verdictOf(findings: readonly Pick<Finding, 'severity'>[]): Verdict {
  if (findings.some((finding) => finding.severity === 'reject')) return 'reject';
  if (findings.some((finding) => finding.severity === 'warn')) return 'warn';
  return 'ok';
}

/** What is not confirmed never rejects alone (DESIGN.md 7): the severity that a rule may use at most. */
export function severityAllowed(severity: Severity, confidence: Confidence): Severity {
  return severity === 'reject' && confidence === 'unconfirmed' ? 'warn' : severity;
}
