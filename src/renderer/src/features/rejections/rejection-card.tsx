import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameOfField } from '../../../../shared/i18n/field-names.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { formatMoment } from '../../ui/format.ts';
import { languageNow } from '../../ui/i18n.ts';
import { Panel } from '../../ui/panel.tsx';
import { MatchView } from './match-view.tsx';
import { placeOf } from './target-place.ts';
import type { Rejection } from './use-rejections.ts';

const TONES: Readonly<Record<Rejection['resubmission'], Tone>> = {
  ready: 'ok',
  unchanged: 'warn',
  'cannot-tell': 'quiet',
};
const ICONS: Readonly<Record<Rejection['resubmission'], ReactNode>> = {
  ready: <CheckCircleOutlined aria-hidden />,
  unchanged: <CloseCircleOutlined aria-hidden />,
  'cannot-tell': <QuestionCircleOutlined aria-hidden />,
};

interface CardProps {
  readonly rejection: Rejection;
  readonly applicantId: string;
}

function MustChange({ rejection, applicantId }: CardProps) {
  const { t } = useTranslation();
  const { targets, programId, changed } = rejection;
  if (targets.length === 0) return null;
  return (
    <ul className="must-change" aria-label={t('rejections.mustChange', { what: '' })}>
      {targets.map((target) => (
        <li key={target}>
          {t('rejections.mustChange', { what: t(`rejections.target-${target}`) })}
          {changed.includes(target) ? (
            <Badge tone="ok">{t('rejections.hasChanged')}</Badge>
          ) : (
            <Link to={placeOf(target, { programId, applicantId })}>{t('rejections.goFix')}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Of a file's fingerprint the beginning is enough to tell two files apart. */
function shown(field: string, value: string | null): string | null {
  return field === 'sha256' && value ? value.slice(0, 8) : value;
}

function Changes({ changes }: { readonly changes: Rejection['changes'] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className="hint">{t('rejections.changesNone')}</p>;
  const language = languageNow();
  return (
    <details className="notes">
      <summary>{t('rejections.changesTitle', { total: changes.length })}</summary>
      <dl className="guide-list">
        {changes.map(({ field, before, after, documentId }) => (
          <div key={`${documentId ?? ''} ${field}`}>
            <dt>{nameOfField(field, language) ?? field}</dt>
            <dd>
              <del>{shown(field, before) || t('rejections.nothing')}</del> →{' '}
              <ins>{shown(field, after) || t('rejections.nothing')}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** One refusal: what it said, what it means, what has to change, and what has changed since. */
export function RejectionCard({ rejection, applicantId }: CardProps) {
  const { t, i18n } = useTranslation();
  const { at, text, matches, resubmission, refusedName, refusedImages, programId, rulePack } = rejection;
  const [likeliest] = matches;
  return (
    <Panel
      title={t('rejections.one', { when: formatMoment(at, i18n.language) })}
      extra={
        <Badge tone={TONES[resubmission]} icon={ICONS[resubmission]}>
          {t(`rejections.${resubmission}`)}
        </Badge>
      }
    >
      <div className="stack-tight">
        <blockquote className="pasted">{text}</blockquote>
        <MatchView matches={matches} />
        <MustChange rejection={rejection} applicantId={applicantId} />
        {refusedName ? <p>{t('rejections.refusedName', { name: refusedName })}</p> : null}
        {refusedImages.length > 0 ? <p>{t('rejections.refusedImages')}</p> : null}
        <Changes changes={rejection.changes} />
        {likeliest ? (
          <Link to={`/programs/${programId}/checklist#step-${likeliest.step}`}>{t('rejections.goStep')}</Link>
        ) : null}
        <p className="hint">{t('rejections.rulePack', { version: rulePack })}</p>
      </div>
    </Panel>
  );
}
