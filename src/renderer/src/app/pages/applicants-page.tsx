import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddApplicant } from '../../features/applicants/add-applicant.tsx';
import { ApplicantList } from '../../features/applicants/applicant-list.tsx';
import { useApplicants } from '../../features/applicants/use-applicants.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

export function ApplicantsPage() {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const applicants = useApplicants();
  const isEmpty = applicants.data?.applicants.length === 0;
  return (
    <Page
      title={t('applicants.title')}
      lead={t('applicants.lead')}
      actions={
        isEmpty ? undefined : (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {t('applicants.add')}
          </Button>
        )
      }
    >
      <QueryView query={applicants}>
        {(data) => <ApplicantList applicants={data.applicants} onAdd={() => setAdding(true)} />}
      </QueryView>
      <AddApplicant isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}
