import { AppstoreAddOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { AddProgram } from './add-program.tsx';
import { usePrograms } from './use-programs.ts';

const MOST_PROGRAMS = 5;

function ProgramCard({ program }: { readonly program: Program }) {
  const { t, i18n } = useTranslation();
  return (
    <Link className="card-link" to={`/programs/${program.id}`}>
      <h3>{program.name || t('programs.unnamed')}</h3>
      <p className="hint">{t('programs.updated', { when: formatDay(program.updatedAt, i18n.language) })}</p>
    </Link>
  );
}

interface ProgramListProps {
  readonly programs: readonly Program[];
  readonly onAdd: () => void;
}

function ProgramList({ programs, onAdd }: ProgramListProps) {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const isFull = programs.length >= MOST_PROGRAMS;
  const button = (
    <Button
      type={isFull ? 'default' : 'primary'}
      icon={<PlusOutlined aria-hidden />}
      disabled={isReadOnly || isFull}
      onClick={onAdd}
    >
      {t('programs.add')}
    </Button>
  );
  if (programs.length === 0) {
    return (
      <EmptyState icon={<AppstoreAddOutlined />} title={t('programs.emptyTitle')} lead={t('programs.emptyLead')}>
        {button}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {isFull ? <Alert type="warning" showIcon title={t('programs.limit')} /> : null}
      <div className="row">{button}</div>
      <ul className="cards">
        {programs.map((program) => (
          <li key={program.id}>
            <ProgramCard program={program} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 小程序: what this person runs or wants to run. */
export function ProgramsTab({ applicantId }: { readonly applicantId: ApplicantId }) {
  const programs = usePrograms(applicantId);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <QueryView query={programs}>
        {(data) => <ProgramList programs={data.programs} onAdd={() => setAdding(true)} />}
      </QueryView>
      <AddProgram applicantId={applicantId} isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
