import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDraft } from '../../api/use-draft.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { ApplicantForm } from './applicant-form.tsx';
import { EMPTY_PROFILE, profileFrom } from './profile-values.ts';
import { useAddApplicant } from './use-applicants.ts';

/** The form for a new person; afterwards the way goes on to the documents. */
export function AddApplicant() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const add = useAddApplicant();
  const draft = useDraft('applicant', {}, EMPTY_PROFILE);
  if (draft.start === undefined) return null;
  return (
    <Panel>
      <DraftNote {...draft} onDiscard={draft.discard} />
      <ApplicantForm
        key={draft.version}
        isNew
        start={draft.start}
        onChange={(values) => draft.save(profileFrom(values))}
        isSaving={add.isPending}
        error={add.error}
        onSave={(profile) =>
          add.mutate(
            { profile },
            {
              onSuccess: ({ applicant }) => {
                draft.discard();
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
