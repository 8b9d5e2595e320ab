import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddApplicant } from '../../features/applicants/add-applicant.tsx';
import { ApplicantList } from '../../features/applicants/applicant-list.tsx';
import { ListControls, ListPages, useListQuery } from '../../features/applicants/list-query.tsx';
import { useApplicants } from '../../features/applicants/use-applicants.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

export function ApplicantsPage() {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const list = useListQuery();
  const applicants = useApplicants(list.query);
  const isEmpty = applicants.data?.total === 0 && !list.isNarrowed;
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
        {({ applicants: shown, total }) => (
          <div className="stack">
            {isEmpty ? null : <ListControls list={list} total={total} />}
            <ApplicantList applicants={shown} isNarrowed={list.isNarrowed} onAdd={() => setAdding(true)} />
            <ListPages list={list} total={total} />
          </div>
        )}
      </QueryView>
      <AddApplicant isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}
