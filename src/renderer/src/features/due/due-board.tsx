import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { formatCalendarDay } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { addressOfDue, groupDue } from './due-groups.ts';
import { type Due, useDue } from './use-due.ts';

const SHOWN_AT_FIRST = 6;

function useWhat(): (due: Due) => string {
  const { t } = useTranslation();
  const text = useText();
  return ({ kind, documentKind, stepTitle }) => {
    if (kind === 'id-card') return t('due.idCard');
    if (kind === 'document')
      return t('due.document', { kind: documentKind ? text(DOCUMENT_KIND_NAMES[documentKind]) : '' });
    return stepTitle ? text(stepTitle) : t('due.step');
  };
}

function useWhen(): (daysLeft: number) => string {
  const { t } = useTranslation();
  return (daysLeft) => {
    if (daysLeft === 0) return t('due.today');
    return daysLeft < 0 ? t('due.ago', { days: -daysLeft }) : t('due.in', { days: daysLeft });
  };
}

/** As on the badge of the document itself. */
const toneOf = (daysLeft: number): Tone => (daysLeft < 0 ? 'reject' : 'warn');

function DueRow({ due }: { readonly due: Due }) {
  const { i18n } = useTranslation();
  const what = useWhat();
  const when = useWhen();
  const day = formatCalendarDay(due.dueOn, i18n.language);
  const whose = due.programName ? `${due.applicantName} · ${due.programName}` : due.applicantName;
  return (
    <li>
      <Link className="due-row" to={addressOfDue(due)}>
        <Badge tone={toneOf(due.daysLeft)}>{when(due.daysLeft)}</Badge>
        <span className="due-what">
          <strong>{what(due)}</strong>
          <span className="hint digits">{`${whose} · ${day}`}</span>
        </span>
      </Link>
    </li>
  );
}

function DueGroups({ dates }: { readonly dates: readonly Due[] }) {
  const { t } = useTranslation();
  return groupDue(dates).map(({ group, dates: own }) => (
    <section key={group} aria-label={t(`due.group-${group}`)}>
      <h3 className="due-group">{t(`due.group-${group}`)}</h3>
      <ul>
        {own.map((due) => (
          <DueRow key={`${due.dueOn} ${addressOfDue(due)}`} due={due} />
        ))}
      </ul>
    </section>
  ));
}

/** 近期要办: the dates of everybody, the soonest first; each leads to what is due. */
export function DueBoard() {
  const { t } = useTranslation();
  const query = useDue();
  const [isAll, setAll] = useState(false);
  return (
    <Panel title={t('due.title')} lead={t('due.lead')}>
      <QueryView query={query}>
        {({ due }) => {
          if (due.length === 0) return <p className="hint due-none">{t('due.none')}</p>;
          return (
            <div className="due-board">
              <DueGroups dates={isAll ? due : due.slice(0, SHOWN_AT_FIRST)} />
              {!isAll && due.length > SHOWN_AT_FIRST ? (
                <Button type="text" onClick={() => setAll(true)}>
                  {t('due.all', { total: due.length })}
                </Button>
              ) : null}
            </div>
          );
        }}
      </QueryView>
    </Panel>
  );
}
