import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApplicantList } from '../../features/applicants/applicant-list.tsx';
import { ListControls, ListPages, useListQuery } from '../../features/applicants/list-query.tsx';
import { useApplicants } from '../../features/applicants/use-applicants.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

/** 总览: everybody, and where each stands. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useListQuery();
  const applicants = useApplicants(list.query);
  const isEmpty = applicants.data?.total === 0 && !list.isNarrowed;
  const add = () => void navigate('/applicants/new');
  return (
    <Page
      title={t('app.home')}
      lead={t('applicants.lead')}
      actions={
        isEmpty ? undefined : (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t('applicants.add')}
          </Button>
        )
      }
    >
      <QueryView query={applicants}>
        {({ applicants: shown, total }) => (
          <div className="stack">
            {isEmpty ? null : <ListControls list={list} total={total} />}
            <ApplicantList applicants={shown} isNarrowed={list.isNarrowed} onAdd={add} />
            <ListPages list={list} total={total} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}
