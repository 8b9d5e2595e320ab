import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { findNextStep, isBehind } from '../../../../shared/domain/checklist/next-step.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { StepCard } from './step-card.tsx';
import { type Step, useChecklist, useSetStep } from './use-checklist.ts';

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

interface StepListProps {
  readonly programId: ProgramId;
  readonly steps: readonly Step[];
}

function StepList({ programId, steps }: StepListProps) {
  const text = useText();
  const set = useSetStep(programId);
  const current = findNextStep(steps)?.step;
  const titleOf = (id: string) => {
    const step = steps.find((candidate) => candidate.id === id);
    return step ? text(step.title) : id;
  };
  return (
    <div className="stack">
      <StepProgress steps={steps} />
      <FailurePanel error={set.error} />
      <ol className="steps">
        {steps.map((step) => (
          <StepCard
            key={step.id}
            step={step}
            isCurrent={step === current}
            isSaving={set.isPending}
            titleOf={titleOf}
            onSet={(state) => set.mutate({ programId, stepId: step.id, state })}
          />
        ))}
      </ol>
    </div>
  );
}

/** 流程: the steps of one program, in order. */
export function ChecklistTab({ programId }: { readonly programId: ProgramId }) {
  const checklist = useChecklist(programId);
  return <QueryView query={checklist}>{({ steps }) => <StepList programId={programId} steps={steps} />}</QueryView>;
}
