import { ArrowRightOutlined, CheckCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { findNextStep } from '../../../../shared/domain/checklist/next-step.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatNearDay } from '../../ui/format.ts';
import { useText } from '../../ui/use-text.ts';
import { StateBadge } from './state-badge.tsx';
import { type Step, useChecklist } from './use-checklist.ts';

function useCurrentStep(programId: ProgramId) {
  const steps = useChecklist(programId).data?.steps;
  return steps ? { isKnown: true, step: findNextStep(steps)?.step } : { isKnown: false, step: undefined };
}

/** Where a program stands: the state of the step that is at hand. */
export function ProgramState({ programId }: { readonly programId: ProgramId }) {
  const { t } = useTranslation();
  const { isKnown, step } = useCurrentStep(programId);
  if (!isKnown) return null;
  return step ? <StateBadge step={step} /> : <Badge tone="ok">{t('checklist.allDone')}</Badge>;
}

function StepAtHand({ programId, step }: { readonly programId: ProgramId; readonly step: Step }) {
  const { t, i18n } = useTranslation();
  const text = useText();
  return (
    <>
      <div className="next-words">
        <p className="next-label">
          {t(step.state === 'waiting' ? 'checklist.waitingFor' : 'checklist.next')}
          {step.dueAt ? (
            <Badge tone="warn">{t('checklist.due', { when: formatNearDay(step.dueAt, i18n.language) })}</Badge>
          ) : null}
        </p>
        <p className="next-title">{text(step.title)}</p>
        <p className="hint">{text(step.needs)}</p>
      </div>
      <Link className="next-go" to={`/programs/${programId}/checklist#step-${step.id}`}>
        {t('checklist.go')}
        <ArrowRightOutlined aria-hidden />
      </Link>
    </>
  );
}

/** 下一步: what is to be done now, on every tab of a program. */
export function NextStep({ programId }: { readonly programId: ProgramId }) {
  const { t } = useTranslation();
  const { isKnown, step } = useCurrentStep(programId);
  if (!isKnown) return <div className="next-step" aria-hidden />;
  return (
    <section className="next-step" aria-label={t('checklist.next')}>
      {step ? (
        <StepAtHand programId={programId} step={step} />
      ) : (
        <p className="next-title">
          <CheckCircleOutlined aria-hidden /> {t('checklist.allDoneMore')}
        </p>
      )}
    </section>
  );
}
