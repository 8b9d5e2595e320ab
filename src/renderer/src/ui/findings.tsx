import { CheckCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confidence, Finding, Severity } from '../../../shared/domain/finding.ts';
import { SeverityBadge } from './badge.tsx';
import { useText } from './use-text.ts';

interface SourceProps {
  readonly source: string;
  readonly confidence: Confidence;
  readonly ruleId?: string;
}

/** Who says so, and how sure that is; opened, also the rule's own name, for whoever is asked for help. Long addresses wrap instead of widening the page. */
export function Source({ source, confidence, ruleId }: SourceProps) {
  const { t } = useTranslation();
  return (
    <details className="source">
      <summary>
        {t('common.source')} · {t(`confidence.${confidence}`)}
      </summary>
      <p lang="zh-CN">{source}</p>
      {ruleId ? <p>{t('common.ruleNumber', { id: ruleId })}</p> : null}
    </details>
  );
}

/** A finding, possibly with the piece of text that it is about. */
export type ShownFinding = Finding & { readonly match?: string };

/** What can be done about a finding, in its row. */
type FindingAction = (finding: ShownFinding) => ReactNode;

interface Rows {
  readonly action?: FindingAction | undefined;
}

function FindingRow({ finding, action }: Rows & { readonly finding: ShownFinding }) {
  const { t } = useTranslation();
  const text = useText();
  const fix = text(finding.fix);
  return (
    <li className={`finding finding-${finding.severity}`}>
      <div className="finding-head">
        <SeverityBadge severity={finding.severity} />
        {finding.match ? <span className="finding-match">{t('names.matched', { match: finding.match })}</span> : null}
      </div>
      <p className="finding-message">{text(finding.message)}</p>
      {fix ? (
        <p className="finding-fix">
          <span className="finding-label">{t('common.fix')}</span> {fix}
        </p>
      ) : null}
      <Source source={finding.source} confidence={finding.confidence} ruleId={finding.ruleId} />
      {action?.(finding)}
    </li>
  );
}

function FindingList({ findings, action }: Rows & { readonly findings: readonly ShownFinding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding, index) => (
        // One rule may fire several times in one text; the position makes the key unique.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered in place
        <FindingRow key={`${finding.ruleId}-${index}`} finding={finding} action={action} />
      ))}
    </ul>
  );
}

function Notes({ notes }: { readonly notes: readonly ShownFinding[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <details className="notes">
      <summary>{t('common.moreNotes', { total: notes.length })}</summary>
      <FindingList findings={notes} />
    </details>
  );
}

interface FindingsProps {
  readonly findings: readonly ShownFinding[];
  /** Said when there are none; without it nothing is shown. */
  readonly none?: string;
  /** Put below each finding that presses. */
  readonly action?: FindingAction | undefined;
}

/** The results of a check: what will be refused, then what is risky; what is only good to know is folded away. */
export function Findings({ findings, none, action }: FindingsProps) {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const pressing = [...of('reject'), ...of('warn')];
  // An empty element would leave the gap of one that is there.
  if (findings.length === 0 && !none) return null;
  return (
    <div className={findings.length > 0 ? 'findings' : undefined}>
      {pressing.length > 0 ? <FindingList findings={pressing} action={action} /> : null}
      {pressing.length === 0 && none ? (
        <p className="all-well">
          <CheckCircleOutlined aria-hidden /> {none}
        </p>
      ) : null}
      <Notes notes={of('info')} />
    </div>
  );
}
