import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantProfile } from '../../../../shared/domain/applicants/applicant.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { ContactFields, FilingFields, IdentityFields } from './form-fields.tsx';
import { profileFrom } from './profile-values.ts';

interface ApplicantFormProps {
  /** Whether the person is not stored yet: a number that is just being typed is shown. */
  readonly isNew: boolean;
  /** What the fields begin with. */
  readonly start: ApplicantProfile;
  readonly onChange: (values: Partial<ApplicantProfile>) => void;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly onSave: (profile: ApplicantProfile) => void;
}

/** Everything that is known of a person. Only the name must be there; the checks say what else a filing needs. */
export function ApplicantForm({ isNew, start, onChange, isSaving, error, onSave }: ApplicantFormProps) {
  const { t } = useTranslation();
  return (
    <Form<Partial<ApplicantProfile>>
      name="applicant"
      layout="vertical"
      initialValues={start}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required ? <span className="hint">{t('common.requiredMark')}</span> : null}
        </>
      )}
      scrollToFirstError={{ block: 'center', focus: true }}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, values) => onChange(values)}
      onFinish={(values) => onSave(profileFrom(values))}
    >
      <IdentityFields isNew={isNew} />
      <FilingFields />
      <ContactFields />
      <FailurePanel error={error} />
      <div className="form-actions">
        <WriteButton type="primary" htmlType="submit" loading={isSaving}>
          {t('common.save')}
        </WriteButton>
      </div>
    </Form>
  );
}
