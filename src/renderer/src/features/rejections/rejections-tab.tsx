import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { AddRejection } from './add-rejection.tsx';
import { RejectionCard } from './rejection-card.tsx';
import { useRejections } from './use-rejections.ts';

/** 驳回: what was refused, what it means, and whether it can be handed in again. */
export function RejectionsTab({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const query = useRejections(program.id);
  return (
    <div className="stack">
      <AddRejection programId={program.id} />
      <QueryView query={query}>
        {({ rejections }) =>
          rejections.length === 0 ? (
            <EmptyState
              icon={<SafetyCertificateOutlined />}
              title={t('rejections.emptyTitle')}
              lead={t('rejections.emptyLead')}
            />
          ) : (
            rejections.map((rejection) => (
              <RejectionCard key={rejection.id} rejection={rejection} applicantId={program.applicantId} />
            ))
          )
        }
      </QueryView>
    </div>
  );
}
