import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Applicant } from '../../../../shared/domain/applicants/applicant.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { receiptLines } from '../../../../shared/domain/removal/receipt-lines.ts';
import { useDraft } from '../../api/use-draft.ts';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { useUndo } from '../../api/use-undo.tsx';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { useText } from '../../ui/use-text.ts';
import { ApplicantForm } from './applicant-form.tsx';
import { MissingFields } from './missing-fields.tsx';
import { profileFrom, profileOf } from './profile-values.ts';
import { useRemovalWeight, useRemoveApplicant, useUpdateApplicant } from './use-applicants.ts';

export function RemoveApplicant({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sayRemoved = useUndo();
  const text = useText();
  const isReadOnly = useIsReadOnly();
  const [isOpen, setOpen] = useState(false);
  const remove = useRemoveApplicant(({ receipt }) => {
    void navigate('/');
    const lines = receiptLines(receipt).map(text);
    sayRemoved({
      title: t('removals.removed', { name: applicant.name }),
      more: lines.map((line) => <p key={line}>{line}</p>),
      undo: receipt.undo,
      stays: true,
    });
  });
  const weight = useRemovalWeight(applicant.id, isOpen);
  return (
    <>
      <Popconfirm
        title={t('applicants.removeTitle', { name: applicant.name })}
        description={t(weight?.isUndoable === false ? 'removals.tooLarge' : 'applicants.removeMore')}
        onOpenChange={setOpen}
        disabled={isReadOnly}
        okText={t('common.remove')}
        okButtonProps={{ danger: true }}
        onConfirm={() => remove.mutate({ id: applicant.id })}
      >
        <Button
          danger
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          disabled={isReadOnly}
          loading={remove.isPending}
        >
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

function EditProfile({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const update = useUpdateApplicant();
  const draft = useDraft('profile', { applicantId: applicant.id }, profileOf(applicant));
  const onSuccess = () => {
    draft.settle();
    notify(t('common.saved'));
  };
  return (
    <Panel>
      <DraftNote {...draft} onDiscard={draft.discard} />
      {draft.start === undefined ? null : (
        <ApplicantForm
          key={draft.version}
          isNew={false}
          start={draft.start}
          onChange={(values) => draft.save(profileFrom(values))}
          isSaving={update.isPending}
          error={update.error}
          onSave={(profile) => update.mutate({ id: applicant.id, profile }, { onSuccess })}
        />
      )}
    </Panel>
  );
}

/** 资料: what is known of the person, and what the checks say about it. */
export function ProfileTab({ applicant, findings }: ProfileTabProps) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Panel title={t('applicants.findings')}>
        <div className="stack-tight">
          <MissingFields applicant={applicant} />
          <Findings findings={findings} none={t('applicants.findingsNone')} />
        </div>
      </Panel>
      <EditProfile key={applicant.id} applicant={applicant} />
    </div>
  );
}
