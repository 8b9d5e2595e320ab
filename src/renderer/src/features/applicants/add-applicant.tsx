import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { ApplicantForm } from './applicant-form.tsx';
import { useAddApplicant } from './use-applicants.ts';

/** The form for a new person; afterwards the way goes on to the documents. */
export function AddApplicant() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const add = useAddApplicant();
  return (
    <Panel>
      <ApplicantForm
        isSaving={add.isPending}
        error={add.error}
        onSave={(profile) =>
          add.mutate(
            { profile },
            {
              onSuccess: ({ applicant }) => {
                notify(t('common.saved'));
                void navigate(`/applicants/${applicant.id}/documents`, { replace: true });
              },
            },
          )
        }
      />
    </Panel>
  );
}
