import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { WriteButton } from '../../api/write-button.tsx';
import { BoardControls } from '../../features/board/board-controls.tsx';
import { BoardList } from '../../features/board/board-list.tsx';
import { useBoardQuery } from '../../features/board/board-query.tsx';
import { NoApplicants } from '../../features/board/no-applicants.tsx';
import { type Card, useFirstPage } from '../../features/board/use-board.ts';
import { DueBoard } from '../../features/due/due-board.tsx';
import { SampleNote } from '../../features/welcome/sample-note.tsx';
import { useSampleId } from '../../features/welcome/use-sample.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

interface PeopleProps {
  readonly cards: readonly Card[];
  readonly total: number;
}

function People({ cards, total }: PeopleProps) {
  const { t } = useTranslation();
  const sampleId = useSampleId() ?? null;
  const { isNarrowed } = useBoardQuery();
  return (
    <div className={isNarrowed ? 'home-columns is-narrowed' : 'home-columns'}>
      <DueBoard />
      <div className="stack">
        <SampleNote />
        <BoardControls total={total} />
        {total === 0 ? (
          <p className="hint">{t('applicants.noneFound')}</p>
        ) : (
          <BoardList first={cards} total={total} sampleId={sampleId} />
        )}
      </div>
    </div>
  );
}

/** 总览: everybody, where each stands, and what is due. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { choice, isNarrowed } = useBoardQuery();
  const first = useFirstPage(choice);
  const isEmpty = first.data?.total === 0 && !isNarrowed;
  const add = () => void navigate('/applicants/new');
  const button = (
    <WriteButton type="primary" icon={<PlusOutlined aria-hidden />} onClick={add}>
      {t('applicants.add')}
    </WriteButton>
  );
  return (
    <Page title={t('app.home')} lead={t('applicants.lead')} isWide actions={isEmpty ? undefined : button}>
      <QueryView query={first}>
        {({ cards, total }) => (isEmpty ? <NoApplicants onAdd={add} /> : <People cards={cards} total={total} />)}
      </QueryView>
    </Page>
  );
}
