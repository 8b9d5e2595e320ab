import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Applicant } from '../../../../shared/domain/applicants/applicant.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { ApplicantForm } from './applicant-form.tsx';
import { profileOf } from './profile-values.ts';
import { useRemoveApplicant, useUpdateApplicant } from './use-applicants.ts';

export function RemoveApplicant({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemoveApplicant();
  const onSuccess = () => void navigate('/applicants');
  return (
    <>
      <Popconfirm
        title={t('applicants.removeTitle', { name: applicant.name })}
        description={t('applicants.removeMore')}
        okText={t('common.remove')}
        okButtonProps={{ danger: true }}
        onConfirm={() => remove.mutate({ id: applicant.id }, { onSuccess })}
      >
        <Button danger type="text" icon={<DeleteOutlined aria-hidden />} loading={remove.isPending}>
          {t('applicants.remove')}
        </Button>
      </Popconfirm>
      <FailurePanel error={remove.error} />
    </>
  );
}

interface ProfileTabProps {
  readonly applicant: Applicant;
  readonly findings: readonly Finding[];
}

/** 资料: what is known of the person, and what the checks say about it. */
export function ProfileTab({ applicant, findings }: ProfileTabProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const update = useUpdateApplicant();
  return (
    <div className="stack">
      <Panel title={t('applicants.findings')}>
        <Findings findings={findings} none={t('applicants.findingsNone')} />
      </Panel>
      <Panel>
        <ApplicantForm
          key={applicant.id}
          profile={profileOf(applicant)}
          isSaving={update.isPending}
          error={update.error}
          onSave={(profile) =>
            update.mutate({ id: applicant.id, profile }, { onSuccess: () => notify(t('common.saved')) })
          }
        />
      </Panel>
    </div>
  );
}
