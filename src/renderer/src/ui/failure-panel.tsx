import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ErrorText, useFailure } from './use-failure.ts';

interface FailurePanelProps {
  /** What was thrown; nothing is shown for null. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Said instead, where the page knows better what it was. */
  readonly words?: ErrorText | undefined;
}

/** An error in two parts: what happened, what to do. */
export function FailurePanel({ error, onRetry, words }: FailurePanelProps) {
  const { t } = useTranslation();
  const describe = useFailure();
  if (error === null || error === undefined) return null;
  const { happened, todo } = words ?? describe(error);
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
