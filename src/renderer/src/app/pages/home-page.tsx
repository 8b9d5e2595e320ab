import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BoardControls } from '../../features/board/board-controls.tsx';
import { BoardList } from '../../features/board/board-list.tsx';
import { useBoardQuery } from '../../features/board/board-query.tsx';
import { NoApplicants } from '../../features/board/no-applicants.tsx';
import { useFirstPage } from '../../features/board/use-board.ts';
import { DueBoard } from '../../features/due/due-board.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

/** 总览: everybody, where each stands, and what is due. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { choice, isNarrowed } = useBoardQuery();
  const first = useFirstPage(choice);
  const isEmpty = first.data?.total === 0 && !isNarrowed;
  const add = () => void navigate('/applicants/new');
  return (
    <Page
      title={t('app.home')}
      lead={t('applicants.lead')}
      isWide
      actions={
        isEmpty ? undefined : (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t('applicants.add')}
          </Button>
        )
      }
    >
      <QueryView query={first}>
        {({ cards, total }) =>
          isEmpty ? (
            <NoApplicants onAdd={add} />
          ) : (
            <div className="home-columns">
              <DueBoard />
              <div className="stack">
                <BoardControls total={total} />
                {total === 0 ? (
                  <p className="hint">{t('applicants.noneFound')}</p>
                ) : (
                  <BoardList first={cards} total={total} />
                )}
              </div>
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}
