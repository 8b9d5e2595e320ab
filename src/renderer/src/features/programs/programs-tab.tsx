import { AppstoreAddOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDay } from '../../ui/format.ts';
import { languageNow } from '../../ui/i18n.ts';
import { ProgramLines } from '../../ui/program-lines.tsx';
import { sayProgram } from '../../ui/program-words.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { AddProgram } from './add-program.tsx';
import { type Standing, usePrograms, useStandings } from './use-programs.ts';

const MOST_PROGRAMS = 5;

interface ProgramCardProps {
  readonly program: Program;
  /** How far it is, as soon as that is known. */
  readonly standing: Standing | undefined;
}

function ProgramCard({ program, standing }: ProgramCardProps) {
  const { t, i18n } = useTranslation();
  return (
    <Link className="card-link program-card" to={`/programs/${program.id}`}>
      {standing ? (
        <ProgramLines program={sayProgram(standing, { t, language: languageNow() })} />
      ) : (
        <strong>{program.name || t('programs.unnamed')}</strong>
      )}
      <p className="hint">{t('programs.updated', { when: formatDay(program.updatedAt, i18n.language) })}</p>
    </Link>
  );
}

interface ProgramListProps {
  readonly programs: readonly Program[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly onAdd: () => void;
}

function ProgramList({ programs, standings, onAdd }: ProgramListProps) {
  const { t } = useTranslation();
  const isFull = programs.length >= MOST_PROGRAMS;
  const button = (
    <WriteButton
      type={isFull ? 'default' : 'primary'}
      icon={<PlusOutlined aria-hidden />}
      disabled={isFull}
      onClick={onAdd}
    >
      {t('programs.add')}
    </WriteButton>
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
            <ProgramCard program={program} standing={standings.get(program.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 小程序: what this person runs or wants to run. */
export function ProgramsTab({ applicantId }: { readonly applicantId: ApplicantId }) {
  const programs = usePrograms(applicantId);
  const standings = useStandings(applicantId);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <QueryView query={programs}>
        {(data) => <ProgramList programs={data.programs} standings={standings} onAdd={() => setAdding(true)} />}
      </QueryView>
      <AddProgram applicantId={applicantId} isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
