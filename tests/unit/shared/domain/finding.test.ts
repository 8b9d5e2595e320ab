import { describe, expect, it } from 'vitest';
import { type Severity, severityAllowed, verdictOf } from '../../../../src/shared/domain/finding.ts';

describe('verdictOf', () => {
  it.each<[Severity[], string]>([
    [[], 'ok'],
    [['info'], 'ok'],
    [['info', 'warn'], 'warn'],
    [['warn', 'reject', 'info'], 'reject'],
  ])('%j adds up to %s', (severities, verdict) => {
    expect(verdictOf(severities.map((severity) => ({ severity })))).toBe(verdict);
  });
});

describe('severityAllowed', () => {
  it('lets what is not confirmed warn at most', () => {
    expect(severityAllowed('reject', 'unconfirmed')).toBe('warn');
    expect(severityAllowed('reject', 'community')).toBe('reject');
    expect(severityAllowed('info', 'unconfirmed')).toBe('info');
  });
});
