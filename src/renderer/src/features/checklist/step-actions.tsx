import { Input, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepEventKind } from '../../../../shared/domain/checklist/step-event.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Step } from './use-checklist.ts';

/** What is told of a step: when (null for now), and why where it is skipped. */
export interface Told {
  readonly event: StepEventKind;
  readonly at: string | null;
  readonly why: string | null;
}

/** The likeliest first. */
const ORDER: readonly StepEventKind[] = [
  'done',
  'started',
  'handed-in',
  'submitted',
  'code-resent',
  'code-wrong',
  'sent-back',
  'skipped',
  'reopened',
];

/** Nobody hands these in: they wait by themselves. */
const BY_ITSELF: ReadonlySet<string> = new Set(['platform-review', 'sms', 'province-review', 'number']);

function useLabel(step: Step): (event: StepEventKind) => string {
  const { t } = useTranslation();
  return (event) => {
    if (step.id === 'sms' && event === 'started') return t('checklist.do-sms-started');
    if (step.id === 'certification' && event === 'started') return t('checklist.do-certification-started');
    if (step.id === 'certification' && event === 'submitted') return t('checklist.do-certification-submitted');
    return t(`checklist.do-${event}`);
  };
}

/** Something that cannot be told yet, and what is to be done first. */
export interface HeldBack {
  readonly event: StepEventKind;
  readonly why: string;
}

interface ActionsProps {
  readonly programId: ProgramId;
  readonly step: Step;
  readonly isCurrent: boolean;
  readonly isSaving: boolean;
  readonly heldBack: HeldBack | null;
  readonly onTell: (told: Told) => void;
}

interface SkipProps extends Pick<ActionsProps, 'programId' | 'step'> {
  readonly children: ReactNode;
  readonly onSkip: (why: string) => void;
}

function SkipButton({ programId, step, children, onSkip }: SkipProps) {
  const { t } = useTranslation();
  const draft = useDraft(`skip-${step.id}`, { programId }, '');
  const [typed, setTyped] = useState<string>();
  const why = typed ?? draft.start ?? '';
  const skip = () => {
    draft.settle();
    onSkip(why);
  };
  return (
    <Popconfirm
      title={t('checklist.skipTitle')}
      description={
        <Input
          aria-label={t('checklist.skipWhy')}
          placeholder={t('checklist.skipWhy')}
          maxLength={200}
          value={why}
          onChange={(event) => {
            setTyped(event.target.value);
            draft.save(event.target.value);
          }}
        />
      }
      okText={t('checklist.do-skipped')}
      onConfirm={skip}
    >
      <WriteButton size="small">{children}</WriteButton>
    </Popconfirm>
  );
}

/** The moment that was typed, which is meant in China; null for "now". */
function asInstant(typed: string): string | null {
  return typed === '' ? null : new Date(`${typed}:00+08:00`).toISOString();
}

interface WhenFieldProps {
  readonly value: string;
  /** Whether there was something in it before: then it is not folded away. */
  readonly isOpen: boolean;
  readonly onChange: (typed: string) => void;
}

/** For what is told later than it happened: the limits run from when it did. */
function WhenField({ value, isOpen, onChange }: WhenFieldProps) {
  const { t } = useTranslation();
  return (
    <details className="step-when" open={isOpen}>
      <summary>{t('checklist.when')}</summary>
      <label>
        {t('checklist.whenLabel')}
        <input type="datetime-local" value={value} onChange={(event) => onChange(event.target.value)} />
      </label>
    </details>
  );
}

/** Everything that can be told of a step now. */
export function StepActions({ programId, step, isCurrent, isSaving, heldBack, onTell }: ActionsProps) {
  const { t } = useTranslation();
  const text = useText();
  const labelOf = useLabel(step);
  const draft = useDraft(`when-${step.id}`, { programId }, '');
  const [typed, setTyped] = useState<string>();
  const when = typed ?? draft.start ?? '';
  const events = ORDER.filter(
    (event) => step.events.includes(event) && !(event === 'submitted' && BY_ITSELF.has(step.id)),
  );
  if (events.length === 0) return null;
  const tell = (event: StepEventKind, why: string | null = null) => {
    draft.settle();
    onTell({ event, at: asInstant(when), why });
    setTyped('');
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form that there is not */}
      <div className="step-actions" role="group" aria-label={t('checklist.actions', { step: text(step.title) })}>
        {events.map((event) =>
          event === 'skipped' ? (
            <SkipButton key={event} programId={programId} step={step} onSkip={(why) => tell(event, why.trim() || null)}>
              {labelOf(event)}
            </SkipButton>
          ) : (
            <WriteButton
              key={event}
              size="small"
              type={isCurrent && event === 'done' ? 'primary' : 'default'}
              disabled={isSaving || event === heldBack?.event}
              onClick={() => tell(event)}
            >
              {labelOf(event)}
            </WriteButton>
          ),
        )}
      </div>
      {heldBack && events.includes(heldBack.event) ? <p className="hint">{heldBack.why}</p> : null}
      {events.some((event) => event !== 'reopened') ? (
        <WhenField
          value={when}
          isOpen={draft.isRestored}
          onChange={(changed) => {
            setTyped(changed);
            draft.save(changed);
          }}
        />
      ) : null}
    </>
  );
}
