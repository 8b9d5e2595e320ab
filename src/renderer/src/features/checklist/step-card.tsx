import { CheckOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBehind } from '../../../../shared/domain/checklist/next-step.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { Badge } from '../../ui/badge.tsx';
import { useText } from '../../ui/use-text.ts';
import { StateBadge } from './state-badge.tsx';
import { type HeldBack, StepActions, type Told } from './step-actions.tsx';
import { StepHelp } from './step-help.tsx';
import { StepStanding } from './step-standing.tsx';
import type { Guide, Refusal, Step, StepGuide } from './use-checklist.ts';

/** What another feature has to say at a step, and what it holds back there. */
export interface StepExtra {
  readonly content: ReactNode;
  readonly heldBack: HeldBack | null;
}

interface StepCardProps {
  readonly programId: ProgramId;
  readonly step: Step;
  readonly guide: StepGuide | undefined;
  readonly guides: readonly Guide[];
  readonly refusal: Refusal | undefined;
  readonly isCurrent: boolean;
  readonly isSaving: boolean;
  readonly extra: StepExtra | undefined;
  readonly titleOf: (id: string) => string;
  readonly onTell: (told: Told) => void;
}

/** Its help is drawn only while it is open: fourteen steps bring a hundred known refusals. */
function Details(props: StepCardProps) {
  const { t } = useTranslation();
  const { step, isCurrent, extra } = props;
  const [isOpen, setOpen] = useState(isCurrent);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('checklist.details')}</summary>
      {isOpen ? (
        <>
          {extra?.content}
          <StepHelp {...props} />
          {/* What is behind is rarely taken back: its buttons are folded away. */}
          {isBehind(step) ? <StepActions {...props} heldBack={extra?.heldBack ?? null} /> : null}
        </>
      ) : null}
    </details>
  );
}

/** One step: where it stands, what it needs, what to do. */
export function StepCard(props: StepCardProps) {
  const { step, isCurrent, extra } = props;
  const { t } = useTranslation();
  const text = useText();
  const isDone = isBehind(step);
  const className = `step${isDone ? ' step-done' : ''}${isCurrent ? ' step-current' : ''}`;
  return (
    <li id={`step-${step.id}`} className={className} aria-current={isCurrent ? 'step' : undefined} data-step={step.id}>
      <span className="step-mark" aria-hidden>
        {isDone ? <CheckOutlined /> : step.order}
      </span>
      <div className="step-card">
        <div className="step-head">
          <h3>{text(step.title)}</h3>
          {isCurrent ? <Badge tone="accent">{t('checklist.next')}</Badge> : null}
          <StateBadge step={step} />
        </div>
        <StepStanding {...props} />
        {/* A step that becomes the next one opens. */}
        <Details key={isCurrent ? 'current' : 'other'} {...props} />
        {isDone ? null : <StepActions {...props} heldBack={extra?.heldBack ?? null} />}
      </div>
    </li>
  );
}
