import { useTranslation } from 'react-i18next';
import type { StepState } from '../../../../shared/domain/checklist/checklist.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Step } from './use-checklist.ts';

const TONES: Readonly<Record<StepState, Tone>> = {
  'not-started': 'quiet',
  'in-progress': 'accent',
  waiting: 'info',
  'sent-back': 'reject',
  done: 'ok',
  skipped: 'quiet',
};

export function StateBadge({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  if (step.blockedBy.length > 0 && step.state === 'not-started') {
    return <Badge tone="quiet">{t('checklist.blocked')}</Badge>;
  }
  return <Badge tone={TONES[step.state]}>{t(`checklist.${step.state}`)}</Badge>;
}
