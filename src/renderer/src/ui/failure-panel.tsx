import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFailure } from './use-failure.ts';

interface FailurePanelProps {
  /** What was thrown; nothing is shown for null. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** An error in two parts: what happened, what to do. */
export function FailurePanel({ error, onRetry }: FailurePanelProps) {
  const { t } = useTranslation();
  const describe = useFailure();
  if (error === null || error === undefined) return null;
  const { happened, todo } = describe(error);
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      role="alert"
      title={happened}
      description={todo}
      action={onRetry ? <Button onClick={onRetry}>{t('common.retry')}</Button> : undefined}
    />
  );
}
