import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotify } from '../../ui/use-notify.ts';
import { ApplicantForm } from './applicant-form.tsx';
import { useAddApplicant } from './use-applicants.ts';

interface AddApplicantProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The form for a new person; afterwards the way goes on to the documents. */
export function AddApplicant({ isOpen, onClose }: AddApplicantProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const add = useAddApplicant();
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={680}
      title={t('applicants.add')}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <ApplicantForm
        isSaving={add.isPending}
        error={add.error}
        onSave={(profile) =>
          add.mutate(
            { profile },
            {
              onSuccess: ({ applicant }) => {
                notify(t('common.saved'));
                onClose();
                void navigate(`/applicants/${applicant.id}/documents`);
              },
            },
          )
        }
      />
    </Drawer>
  );
}
