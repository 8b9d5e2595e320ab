import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity, Verdict } from '../../../shared/domain/finding.ts';

export type Tone = 'ok' | 'warn' | 'reject' | 'info' | 'accent' | 'quiet';

interface BadgeProps {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state in words; the colour only repeats what the words say. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon}
      {children}
    </span>
  );
}

const ICONS: Readonly<Record<Verdict | Severity, ReactNode>> = {
  ok: <CheckCircleOutlined aria-hidden />,
  warn: <ExclamationCircleOutlined aria-hidden />,
  reject: <CloseCircleOutlined aria-hidden />,
  info: <InfoCircleOutlined aria-hidden />,
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <Badge tone={verdict} icon={ICONS[verdict]}>
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation();
  return (
    <Badge tone={severity} icon={ICONS[severity]}>
      {t(`severity.${severity}`)}
    </Badge>
  );
}
