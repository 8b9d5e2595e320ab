import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictBadge } from '../../ui/badge.tsx';
import { Findings } from '../../ui/findings.tsx';
import { markSegments } from './mark-segments.ts';
import type { NameCheck } from './use-names.ts';

/** The name itself with what was found marked in it. */
export function MarkedName({ check }: { readonly check: NameCheck }) {
  return (
    <p className="name-shown">
      {markSegments(check.name, check.findings).map((segment) =>
        segment.severity ? (
          <mark key={segment.start} className={`mark-${segment.severity}`}>
            {segment.text}
          </mark>
        ) : (
          <span key={segment.start}>{segment.text}</span>
        ),
      )}
    </p>
  );
}

/** The two verdicts, each in its own words. */
export function Layers({ check }: { readonly check: NameCheck }) {
  const { t } = useTranslation();
  return (
    <div className="verdicts">
      <div>
        {t('names.platform')}
        <VerdictBadge verdict={check.platform.verdict} />
      </div>
      <div>
        {t('names.filing')}
        <VerdictBadge verdict={check.filing.verdict} />
      </div>
    </div>
  );
}

/** The whole answer over one name. */
export function NameVerdict({
  check,
  action,
}: {
  readonly check: NameCheck;
  readonly action?: ComponentProps<typeof Findings>['action'];
}) {
  const { t } = useTranslation();
  const titles = { ok: t('names.okTitle'), warn: t('names.warnTitle'), reject: t('names.rejectTitle') };
  return (
    <div className="stack">
      <MarkedName check={check} />
      <div className="verdict-head">{titles[check.verdict]}</div>
      <Layers check={check} />
      <Findings findings={check.findings} action={action} />
      <p className="hint">{t('names.reminder')}</p>
    </div>
  );
}

/** What a screen reader hears when the verdict changes: one sentence, not the whole list. */
export function NameAnnouncement({ check }: { readonly check: NameCheck | undefined }) {
  const { t } = useTranslation();
  const text = check
    ? t('names.announce', {
        name: check.name,
        verdict: t(`verdict.${check.verdict}`),
        total: check.findings.length,
      })
    : '';
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
