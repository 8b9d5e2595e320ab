import { useTranslation } from 'react-i18next';
import type { StepState } from '../../../../shared/domain/checklist/checklist.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Step } from './use-checklist.ts';

const TONES: Readonly<Record<StepState, Tone>> = {
  'not-started': 'quiet',
  'in-progress': 'accent',
  waiting: 'info',
  blocked: 'quiet',
  'sent-back': 'reject',
  done: 'ok',
  skipped: 'quiet',
};

export function StateBadge({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[step.state]}>{t(`checklist.${step.state}`)}</Badge>;
}
