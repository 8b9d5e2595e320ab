import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { findNextStep, isBehind } from '../../../../shared/domain/checklist/next-step.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { StepCard, type StepExtra } from './step-card.tsx';
import { type Step, useChecklist, useGuide, useRefusals, useTell } from './use-checklist.ts';

function StepProgress({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation();
  const done = steps.filter(isBehind).length;
  const label = t('checklist.progress', { done, total: steps.length });
  return (
    <Panel title={label} lead={t('checklist.lead', { total: steps.length })}>
      <Progress percent={Math.round((100 * done) / Math.max(1, steps.length))} showInfo={false} aria-label={label} />
    </Panel>
  );
}

interface ChecklistProps {
  readonly programId: ProgramId;
  /** What other features have to say at a step, by its id. */
  readonly extras?: Readonly<Record<string, StepExtra>>;
}

function StepList({ programId, extras = {}, steps }: ChecklistProps & { readonly steps: readonly Step[] }) {
  const text = useText();
  const tell = useTell(programId);
  const guidance = useGuide(programId).data;
  const refusals = useRefusals(programId).data?.rejections ?? [];
  const current = findNextStep(steps)?.step;
  const titleOf = (id: string) => {
    const step = steps.find((candidate) => candidate.id === id);
    return step ? text(step.title) : id;
  };
  return (
    <div className="stack">
      <StepProgress steps={steps} />
      <FailurePanel error={tell.error} />
      <ol className="steps">
        {steps.map((step) => (
          <StepCard
            key={step.id}
            programId={programId}
            step={step}
            guide={guidance?.steps.find(({ id }) => id === step.id)}
            guides={guidance?.guides ?? []}
            refusal={refusals.find(({ id }) => id === step.sentBack?.rejectionId)}
            isCurrent={step === current}
            isSaving={tell.isPending}
            extra={extras[step.id]}
            titleOf={titleOf}
            onTell={(told) => tell.mutate({ programId, stepId: step.id, ...told })}
          />
        ))}
      </ol>
    </div>
  );
}

/** 流程: the steps of one program, in order. */
export function ChecklistTab(props: ChecklistProps) {
  const checklist = useChecklist(props.programId);
  return <QueryView query={checklist}>{({ steps }) => <StepList {...props} steps={steps} />}</QueryView>;
}
