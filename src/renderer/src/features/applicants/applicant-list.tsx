import { IdcardOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { APPLICANT_STATE_NAMES, type ListedApplicant } from '../../../../shared/domain/applicants/applicant-list.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { tailOf } from '../../ui/mask-number.ts';
import { useText } from '../../ui/use-text.ts';
import { useProvinces } from './use-applicants.ts';

function ApplicantCard({ applicant }: { readonly applicant: ListedApplicant }) {
  const { t } = useTranslation();
  const text = useText();
  const { programCount, nextDue } = applicant;
  const province = useProvinces().find(({ code }) => code === applicant.filingProvince);
  return (
    <Link className="card-link" to={`/applicants/${applicant.id}`}>
      <div className="person">
        <span className="avatar" aria-hidden>
          {[...applicant.name][0]}
        </span>
        <div>
          <h2>{applicant.name}</h2>
          <p className="hint digits">
            {applicant.idNumber
              ? t('applicants.numberTail', { tail: tailOf(applicant.idNumber) })
              : t('applicants.noIdNumber')}
          </p>
        </div>
      </div>
      <div className="row">
        <Badge tone={province ? 'accent' : 'warn'}>{province?.name ?? t('applicants.noProvince')}</Badge>
        <Badge tone="quiet">
          {programCount ? t('applicants.programCount', { total: programCount }) : t('applicants.programNone')}
        </Badge>
        {programCount ? <Badge tone="quiet">{text(APPLICANT_STATE_NAMES[applicant.state])}</Badge> : null}
        {nextDue ? <Badge tone="quiet">{t('applicants.nextDue', { date: nextDue })}</Badge> : null}
      </div>
    </Link>
  );
}

function NoApplicants({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  const steps = [t('applicants.emptyStep1'), t('applicants.emptyStep2'), t('applicants.emptyStep3')];
  return (
    <EmptyState icon={<IdcardOutlined />} title={t('applicants.emptyTitle')} lead={t('applicants.emptyLead')}>
      <ol className="first-steps">
        {steps.map((step, index) => (
          <li key={step}>
            <span className="number" aria-hidden>
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <Button type="primary" size="large" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {t('applicants.add')}
      </Button>
    </EmptyState>
  );
}

interface ApplicantListProps {
  readonly applicants: readonly ListedApplicant[];
  /** Whether this is what a search or a filter left. */
  readonly isNarrowed: boolean;
  readonly onAdd: () => void;
}

export function ApplicantList({ applicants, isNarrowed, onAdd }: ApplicantListProps) {
  const { t } = useTranslation();
  if (applicants.length === 0) {
    return isNarrowed ? <p className="hint">{t('applicants.noneFound')}</p> : <NoApplicants onAdd={onAdd} />;
  }
  return (
    <ul className="cards">
      {applicants.map((applicant) => (
        <li key={applicant.id}>
          <ApplicantCard applicant={applicant} />
        </li>
      ))}
    </ul>
  );
}
