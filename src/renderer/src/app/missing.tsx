import { CompassOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.notFound')}>
      <EmptyState icon={<CompassOutlined />} lead={t('app.notFoundMore')}>
        <Link to="/">{t('app.goHome')}</Link>
      </EmptyState>
    </Page>
  );
}

/** A defect of ours in a page: the rest of the app is fine, and nothing that was saved is touched. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <main className="page">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('app.crash')}
        description={t('app.crashMore')}
        action={<Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>}
      />
    </main>
  );
}
