import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Applicant } from '../../../../shared/domain/applicants/applicant.ts';
import { missingFields } from '../../../../shared/domain/applicants/missing-fields.ts';
import { nameOfField } from '../../../../shared/i18n/field-names.ts';
import { languageNow } from '../../ui/i18n.ts';

/** What a filing still asks for of a person, each leading to its field; nothing where nothing is missing. */
export function MissingFields({ applicant }: { readonly applicant: Applicant }) {
  const { t } = useTranslation();
  const missing = missingFields(applicant);
  if (missing.length === 0) return null;
  return (
    <p className="still-missing">
      <ExclamationCircleOutlined aria-hidden />
      <span>
        {t('applicants.missing', { total: missing.length })}
        {missing.map((field, index) => (
          <Fragment key={field}>
            {index > 0 ? t('common.fieldSeparator') : null}
            <Link to={`/applicants/${applicant.id}/profile#field-${field}`} preventScrollReset>
              {nameOfField(field, languageNow()) ?? field}
            </Link>
          </Fragment>
        ))}
      </span>
    </p>
  );
}
