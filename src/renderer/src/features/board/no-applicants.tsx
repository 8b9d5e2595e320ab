import { IdcardOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The board of an empty vault. */
export function NoApplicants({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const steps = [t('applicants.emptyStep1'), t('applicants.emptyStep2'), t('applicants.emptyStep3')];
  return (
    <EmptyState icon={<IdcardOutlined />} title={t('applicants.emptyTitle')} lead={t('applicants.emptyLead')}>
      <ol className="first-steps">
        {steps.map((step, index) => (
          <li key={step}>
            <span className="number" aria-hidden>
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <Button type="primary" size="large" icon={<PlusOutlined aria-hidden />} disabled={isReadOnly} onClick={onAdd}>
        {t('applicants.add')}
      </Button>
      <Link to="/welcome/1">{t('welcome.open')}</Link>
    </EmptyState>
  );
}
