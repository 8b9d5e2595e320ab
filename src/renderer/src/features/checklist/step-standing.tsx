import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isBehind } from '../../../../shared/domain/checklist/next-step.ts';
import { formatCalendarDay, formatMoment } from '../../ui/format.ts';
import { useText } from '../../ui/use-text.ts';
import { Countdown } from './countdown.tsx';
import type { Refusal, Step } from './use-checklist.ts';

const EXCERPT = 80;

interface StandingProps {
  readonly step: Step;
  readonly titleOf: (id: string) => string;
}

/** Since when it stands so, what is waited for, what holds it up: whatever there is to say. */
function useRemarks({ step, titleOf }: StandingProps): string[] {
  const { t, i18n } = useTranslation();
  const text = useText();
  const names = (ids: readonly string[]) => ids.map(titleOf).join(t('common.listSeparator'));
  const { expected } = step;
  return [
    step.at && step.state !== 'not-started'
      ? t(step.state === 'done' ? 'checklist.doneAt' : 'checklist.since', {
          when: formatMoment(step.at, i18n.language),
        })
      : '',
    step.waitsFor ? t('checklist.waitsFor', { whom: text(step.waitsFor) }) : '',
    expected
      ? t('checklist.expected', {
          from: formatCalendarDay(expected.from, i18n.language),
          to: formatCalendarDay(expected.to, i18n.language),
        })
      : '',
    expected && expected.unknownYears.length > 0
      ? t('checklist.unknownYears', { years: expected.unknownYears.join(t('common.listSeparator')) })
      : '',
    step.dueAt ? t('checklist.due', { when: formatMoment(step.dueAt, i18n.language) }) : '',
    step.blockedBy.length > 0
      ? t(isBehind(step) ? 'checklist.staysDone' : 'checklist.blockedBy', { steps: names(step.blockedBy) })
      : '',
    step.why ? t('checklist.why', { why: step.why }) : '',
  ].filter(Boolean);
}

function SmsNote({ sms }: { readonly sms: NonNullable<Step['sms']> }) {
  const { t } = useTranslation();
  return (
    <p className="hint">
      {t('checklist.smsLeft', { left: sms.wrongLeft })}
      {sms.resends > 0 ? ` · ${t('checklist.smsResends', { times: sms.resends })}` : ''}
      {sms.state === 'timed-out' ? ` · ${t('checklist.smsLate')}` : ''}
    </p>
  );
}

interface ReturnedProps extends StandingProps {
  readonly programId: string;
  readonly refusal: Refusal | undefined;
  readonly isCurrent: boolean;
}

/** Where and why it was refused, and the way to what has to change. */
function Returned({ step, titleOf, programId, refusal, isCurrent }: ReturnedProps) {
  const { t } = useTranslation();
  const text = useText();
  // Said once, where it is put right; the others only wait for that.
  if (!step.sentBack || !isCurrent) return null;
  const [match] = refusal?.matches ?? [];
  return (
    <div className="returned" role="note">
      <p>{t('checklist.returnedBy', { step: titleOf(step.sentBack.byStepId) })}</p>
      {refusal ? <blockquote>{[...refusal.text].slice(0, EXCERPT).join('')}</blockquote> : null}
      {match ? <p className="finding-fix">{text(match.fix)}</p> : null}
      <Link to={`/programs/${programId}/rejections`}>
        {t(step.sentBack.rejectionId === null ? 'checklist.tellRefusal' : 'checklist.seeRefusal')}
      </Link>
    </div>
  );
}

/** How a step stands, in words. */
export function StepStanding(props: ReturnedProps) {
  const { step } = props;
  const remarks = useRemarks(props);
  return (
    <>
      {remarks.length > 0 ? <p className="hint">{remarks.join(' · ')}</p> : null}
      {step.dueAt ? <Countdown dueAt={step.dueAt} /> : null}
      {step.sms ? <SmsNote sms={step.sms} /> : null}
      <Returned {...props} />
    </>
  );
}
