import { IdcardOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WriteButton } from '../../api/write-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The board of an empty vault. */
export function NoApplicants({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
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
      <WriteButton type="primary" size="large" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {t('applicants.add')}
      </WriteButton>
      <Link to="/welcome/1">{t('welcome.open')}</Link>
    </EmptyState>
  );
}
