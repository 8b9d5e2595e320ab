import { useTranslation } from 'react-i18next';
import { AddApplicant } from '../../features/applicants/add-applicant.tsx';
import { Page } from '../../ui/page.tsx';

export function NewApplicantPage() {
  const { t } = useTranslation();
  const title = t('applicants.add');
  return (
    <Page title={title} lead={t('applicants.addLead')} crumbs={[{ label: t('app.home'), to: '/' }, { label: title }]}>
      <AddApplicant />
    </Page>
  );
}
