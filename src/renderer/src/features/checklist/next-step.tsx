import { ArrowRightOutlined, CheckCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { findNextStep } from '../../../../shared/domain/checklist/next-step.ts';
import { programState } from '../../../../shared/domain/checklist/program-state.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatCalendarDay } from '../../ui/format.ts';
import { PROGRAM_TONES } from '../../ui/program-tones.ts';
import { useText } from '../../ui/use-text.ts';
import { Countdown } from './countdown.tsx';
import { type Step, useChecklist } from './use-checklist.ts';

/** Where a program stands as a whole. */
export function ProgramState({ programId }: { readonly programId: ProgramId }) {
  const { t } = useTranslation();
  const steps = useChecklist(programId).data?.steps;
  if (!steps) return null;
  const state = programState(steps);
  return <Badge tone={PROGRAM_TONES[state]}>{t(`checklist.${state}`)}</Badge>;
}

/** What there is to do about it, in one line. */
function useTask(step: Step, steps: readonly Step[]): string {
  const { t, i18n } = useTranslation();
  const text = useText();
  if (step.sentBack) {
    const by = steps.find(({ id }) => id === step.sentBack?.byStepId);
    const where = by ? text(by.title) : step.sentBack.byStepId;
    return t(step.id === 'filing' ? 'checklist.taskAgain' : 'checklist.taskFix', { step: where });
  }
  if (step.waitsFor === null) return text(step.needs);
  const whom = text(step.waitsFor);
  if (!step.expected) return t('checklist.waitsFor', { whom });
  return t('checklist.taskWait', { whom, to: formatCalendarDay(step.expected.to, i18n.language) });
}

interface AtHandProps {
  readonly programId: ProgramId;
  readonly step: Step;
  readonly beside: Step | null;
  readonly steps: readonly Step[];
}

function StepAtHand({ programId, step, beside, steps }: AtHandProps) {
  const { t } = useTranslation();
  const text = useText();
  const task = useTask(step, steps);
  const href = (id: string) => `/programs/${programId}/checklist#step-${id}`;
  return (
    <>
      <div className="next-words">
        <p className="next-label">
          {t(step.state === 'waiting' ? 'checklist.waitingFor' : 'checklist.next')}
          {step.dueAt ? <Countdown dueAt={step.dueAt} /> : null}
        </p>
        <p className="next-title">{text(step.title)}</p>
        <p className="hint">
          {step.sentBack || step.waitsFor ? null : (
            <>
              <span className="finding-label">{t('checklist.needs')}</span>{' '}
            </>
          )}
          {task}
        </p>
        {beside ? (
          <p className="next-beside">
            {t('checklist.beside')} <Link to={href(beside.id)}>{text(beside.title)}</Link>
          </p>
        ) : null}
      </div>
      <Link className="next-go" to={href(step.id)}>
        {t('checklist.go')}
        <ArrowRightOutlined aria-hidden />
      </Link>
    </>
  );
}

/** 下一步: what is to be done now, on every tab of a program. */
export function NextStep({ programId }: { readonly programId: ProgramId }) {
  const { t } = useTranslation();
  const steps = useChecklist(programId).data?.steps;
  if (!steps) return <div className="next-step" aria-hidden />;
  const next = findNextStep(steps);
  return (
    <section className="next-step" aria-label={t('checklist.next')}>
      {next ? (
        <StepAtHand programId={programId} {...next} steps={steps} />
      ) : (
        <p className="next-title">
          <CheckCircleOutlined aria-hidden /> {t('checklist.allDoneMore')}
        </p>
      )}
    </section>
  );
}
