import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Applicant, ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { ProfileTab, RemoveApplicant } from '../../features/applicants/profile-tab.tsx';
import { useApplicant, useProvinces } from '../../features/applicants/use-applicants.ts';
import { DocumentsTab } from '../../features/documents/documents-tab.tsx';
import { HistoryTab } from '../../features/history/history-tab.tsx';
import { ProgramsTab } from '../../features/programs/programs-tab.tsx';
import { SampleNote } from '../../features/welcome/sample-note.tsx';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

interface ApplicantViewProps {
  readonly applicant: Applicant;
  readonly findings: readonly Finding[];
  readonly tab: string;
}

function Who({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const province = useProvinces().find(({ code }) => code === applicant.filingProvince);
  return (
    <span className="row">
      {applicant.idNumber ? <MaskedNumber number={applicant.idNumber} /> : t('applicants.noIdNumber')}
      <span aria-hidden>·</span>
      {province?.name ?? t('applicants.noProvince')}
    </span>
  );
}

function ApplicantView({ applicant, findings, tab }: ApplicantViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page
      title={applicant.name}
      lead={<Who applicant={applicant} />}
      crumbs={[{ label: t('app.home'), to: '/' }, { label: applicant.name }]}
      actions={<RemoveApplicant applicant={applicant} />}
    >
      <SampleNote applicantId={applicant.id} />
      <Tabs
        activeKey={tab}
        onChange={(next) => void navigate(`/applicants/${applicant.id}/${next}`, { preventScrollReset: true })}
        items={[
          {
            key: 'profile',
            label: t('applicants.tabProfile'),
            children: <ProfileTab applicant={applicant} findings={findings} />,
          },
          {
            key: 'documents',
            label: t('applicants.tabDocuments'),
            children: <DocumentsTab applicant={applicant} isActive={tab === 'documents'} />,
          },
          {
            key: 'programs',
            label: t('applicants.tabPrograms'),
            children: <ProgramsTab applicantId={applicant.id} />,
          },
          {
            key: 'history',
            label: t('history.title'),
            children: tab === 'history' ? <HistoryTab applicantId={applicant.id} /> : null,
          },
        ]}
      />
    </Page>
  );
}

export function ApplicantPage() {
  const { applicantId = '', tab = 'profile' } = useParams();
  // An id of the address bar is only asked for; the contract refuses what is none.
  const query = useApplicant(applicantId as ApplicantId);
  return (
    <QueryView query={query}>
      {(data) => <ApplicantView applicant={data.applicant} findings={data.findings} tab={tab} />}
    </QueryView>
  );
}
