import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Findings, Source } from '../../ui/findings.tsx';
import { useText } from '../../ui/use-text.ts';
import { GuideList, GuideTree } from './guide-tree.tsx';
import { StepValues } from './step-values.tsx';
import type { Guide, Step, StepGuide } from './use-checklist.ts';

/** Where what comes after the filing is of use. */
const AFTER_FILING = new Set(['number', 'keep']);

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

function KnownRefusals({ refusals }: { readonly refusals: StepGuide['refusals'] }) {
  const { t } = useTranslation();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (refusals.length === 0) return null;
  return (
    <details className="notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('checklist.refusals', { total: refusals.length })}</summary>
      <dl className="guide-list">
        {(isOpen ? refusals : []).map(({ id, message, meaning, fix, source, confidence }) => (
          <div key={id}>
            <dt>{message}</dt>
            <dd>
              {t('common.twoSentences', { first: text(meaning), second: text(fix) })}
              <Source source={source} confidence={confidence} ruleId={id} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface StepHelpProps {
  readonly step: Step;
  readonly guide: StepGuide | undefined;
  readonly guides: readonly Guide[];
}

/** What to prepare, to type, to expect and to look out for at one step. */
export function StepHelp({ step, guide, guides }: StepHelpProps) {
  const { t } = useTranslation();
  const of = (topic: Guide['topic']) => guides.filter((each) => each.topic === topic);
  return (
    <>
      <StepFacts step={step} />
      {guide ? <Findings findings={guide.findings} /> : null}
      {guide ? <StepValues values={guide.values} /> : null}
      {step.id === 'sms' ? <GuideTree title={t('checklist.smsHelp')} guides={of('sms')} /> : null}
      {AFTER_FILING.has(step.id) ? <GuideList title={t('checklist.afterFiling')} guides={of('after-filing')} /> : null}
      {guide ? <KnownRefusals refusals={guide.refusals} /> : null}
      <Source source={step.source} confidence={step.confidence} />
    </>
  );
}
