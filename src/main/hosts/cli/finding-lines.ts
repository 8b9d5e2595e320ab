import type { Finding, Severity, Verdict } from '../../../shared/domain/finding.ts';
import type { Output } from './output.ts';

export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = { ok: '✓ 通过', warn: '! 注意', reject: '✗ 不行' };

const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { reject: '✗', warn: '!', info: '·' };

/** Findings for a person: what was found and what to do, two lines each. */
export function findingLines(findings: readonly Finding[], output: Output): string[] {
  return findings.flatMap(({ severity, ruleId, message, fix }) => [
    `  ${SEVERITY_MARKS[severity]} ${output.text(message)} [${ruleId}]`,
    `    → ${output.text(fix)}`,
  ]);
}
