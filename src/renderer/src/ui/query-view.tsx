import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailurePanel } from './failure-panel.tsx';

const QUIET_MS = 150;

/** A skeleton that appears only when the wait becomes noticeable: answers from this computer are mostly faster. */
function LateSkeleton({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface QueryViewProps<T> {
  readonly query: QueryLike<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query brought, or its error with a way to try again. */
export function QueryView<T>({ query, rows, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FailurePanel error={query.error} onRetry={() => void query.refetch()} />;
  return <LateSkeleton {...(rows === undefined ? {} : { rows })} />;
}
