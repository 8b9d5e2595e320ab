import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isBehind } from '../../../../shared/domain/checklist/next-step.ts';
import type { ToldState } from '../../../../shared/domain/checklist/step-event.ts';
import { Badge } from '../../ui/badge.tsx';
import { Source } from '../../ui/findings.tsx';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/use-text.ts';
import { StateBadge } from './state-badge.tsx';
import type { Step } from './use-checklist.ts';

/** The likeliest first. */
const BUTTON_ORDER: readonly ToldState[] = ['done', 'in-progress', 'waiting', 'sent-back', 'skipped', 'not-started'];

function StepFacts({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  const text = useText();
  const facts = [
    { label: t('checklist.actor'), value: text(step.actor) },
    { label: t('checklist.needs'), value: text(step.needs) },
    { label: t('checklist.time'), value: text(step.typicalTime) },
    { label: t('checklist.deadline'), value: step.deadline ? text(step.deadline) : '' },
    { label: t('checklist.doneWhen'), value: text(step.doneWhen) },
    { label: t('checklist.ifItFails'), value: text(step.ifItFails) },
  ];
  return (
    <dl className="facts">
      {facts.map(({ label, value }) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** When it came to this state, what holds it up, when it is due: whatever there is to say. */
function useRemarks(step: Step, titleOf: (id: string) => string): string {
  const { t, i18n } = useTranslation();
  const day = (instant: string) => formatDay(instant, i18n.language);
  const isBlocked = step.blockedBy.length > 0 && !isBehind(step);
  return [
    step.at && step.state !== 'not-started' ? t('checklist.since', { when: day(step.at) }) : '',
    step.dueAt ? t('checklist.due', { when: day(step.dueAt) }) : '',
    isBlocked ? t('checklist.blockedBy', { steps: step.blockedBy.map(titleOf).join(t('common.listSeparator')) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

interface StepCardProps {
  readonly step: Step;
  readonly isCurrent: boolean;
  readonly isSaving: boolean;
  readonly titleOf: (id: string) => string;
  readonly onSet: (state: ToldState) => void;
}

function Actions({ step, isCurrent, isSaving, onSet }: StepCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const title = text(step.title);
  if (step.actions.length === 0) return null;
  const sorted = BUTTON_ORDER.filter((state) => step.actions.includes(state));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form that there is not
    <div className="step-actions" role="group" aria-label={t('checklist.actions', { step: title })}>
      {sorted.map((state) => (
        <Button
          key={state}
          size="small"
          type={isCurrent && state === 'done' ? 'primary' : 'default'}
          disabled={isSaving}
          onClick={() => onSet(state)}
        >
          {t(`checklist.do-${state}`)}
        </Button>
      ))}
    </div>
  );
}

/** One step: where it stands, what it needs, what to do. */
export function StepCard(props: StepCardProps) {
  const { step, isCurrent, titleOf } = props;
  const { t } = useTranslation();
  const text = useText();
  const remarks = useRemarks(step, titleOf);
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
        {remarks ? <p className="hint">{remarks}</p> : null}
        <details open={isCurrent}>
          <summary>{t('checklist.details')}</summary>
          <StepFacts step={step} />
          <Source source={step.source} confidence={step.confidence} />
          {/* What is behind is rarely taken back: its buttons are folded away. */}
          {isDone ? <Actions {...props} /> : null}
        </details>
        {isDone ? null : <Actions {...props} />}
      </div>
    </li>
  );
}
