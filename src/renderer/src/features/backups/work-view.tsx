import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import type { Work } from './use-backups.ts';

interface WorkViewProps {
  readonly work: Work<unknown>;
  readonly label: string;
  readonly onCancel: () => void;
}

/** Progress with a cancel, and how the work ended when it did not end well. */
export function WorkView({ work, label, onCancel }: WorkViewProps) {
  const { t } = useTranslation();
  if (work.kind === 'failed') return <FailurePanel error={work.error} />;
  if (work.kind === 'cancelled') return <Alert type="info" showIcon title={t('backups.cancelled')} />;
  if (work.kind !== 'running') return null;
  return (
    <div className="stack">
      <p aria-live="polite">{work.stage ? t(`backups.stage-${work.stage}`) : label}</p>
      <Progress percent={work.percent} status="active" aria-label={label} />
      <div className="row">
        <Button onClick={onCancel}>{t('backups.cancel')}</Button>
      </div>
    </div>
  );
}
