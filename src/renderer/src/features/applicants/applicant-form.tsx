import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantProfile } from '../../../../shared/domain/applicants/applicant.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { ContactFields, FilingFields, IdentityFields } from './form-fields.tsx';
import { EMPTY_PROFILE, profileFrom } from './profile-values.ts';

interface ApplicantFormProps {
  /** The stored profile; without one the form is for a new person. */
  readonly profile?: ApplicantProfile;
  /** What the fields of a new person begin with. */
  readonly start?: ApplicantProfile;
  readonly onChange?: (values: Partial<ApplicantProfile>) => void;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly onSave: (profile: ApplicantProfile) => void;
}

/** Everything that is known of a person. Only the name must be there; the checks say what else a filing needs. */
export function ApplicantForm({
  profile,
  start = EMPTY_PROFILE,
  onChange,
  isSaving,
  error,
  onSave,
}: ApplicantFormProps) {
  const { t } = useTranslation();
  return (
    <Form<Partial<ApplicantProfile>>
      name="applicant"
      layout="vertical"
      initialValues={profile ?? start}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required ? <span className="hint">（{t('common.required')}）</span> : null}
        </>
      )}
      scrollToFirstError
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, values) => onChange?.(values)}
      onFinish={(values) => onSave(profileFrom(values))}
    >
      <IdentityFields isNew={profile === undefined} />
      <FilingFields />
      <ContactFields />
      <FailurePanel error={error} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t('common.save')}
        </Button>
      </div>
    </Form>
  );
}
